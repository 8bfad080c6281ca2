import type { RunReport, RunRequest } from '@/components/machine/run-request';

type Ran = Extract<RunReport, { kind: 'ran' }>;

/** The history as GetExecutionHistory returns it: times in seconds since 1970. */
export const historyJson = ({ events }: Ran): string => JSON.stringify({ events }, null, 2);

/** The execution as DescribeExecution returns it. */
export function executionJson({ input, startTime }: RunRequest, report: Ran): string {
  const { executionArn, stateMachineArn, status, output, error, cause } = report;
  return JSON.stringify(
    {
      executionArn,
      stateMachineArn,
      name: executionArn.split(':')[7],
      status,
      startDate: startTime / 1000,
      ...(status === 'RUNNING' ? {} : { stopDate: (startTime + report.duration) / 1000 }),
      input,
      inputDetails: { included: true },
      ...(output === undefined ? {} : { output, outputDetails: { included: true } }),
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    },
    null,
    2,
  );
}
