import type { Run } from '../engine/run';
import { seededChance } from '../query/chance';
import type { JsonObject } from '../values';

const reason = (status: string): string | null =>
  status === 'RUNNING' || status === 'SUCCEEDED' ? `Execution is ${status} and cannot be redriven` : null;

/**
 * The «Step Functions Execution Status Change» events of a run, as a rule on the default bus gets them: one when it began to
 * run, one when it ended. Instants in milliseconds; nulls are there as AWS sends them [recorded]. Of Express workflows none
 * are sent [doc eventbridge-integration].
 */
export function statusEvents(run: Run): readonly JsonObject[] {
  if (run.execution.express) return [];
  const chance = seededChance(`${run.arn} status`);
  const [, , , region = '', account = ''] = run.arn.split(':');
  const started = run.events()[0];
  const input = (started?.executionStartedEventDetails as { input?: string } | undefined)?.input ?? '{}';
  const event = (status: string, at: number): JsonObject => {
    const hasEnded = status !== 'RUNNING';
    const isRedrivable = hasEnded && status !== 'SUCCEEDED';
    const output = status === 'SUCCEEDED' ? (run.outputText ?? null) : null;
    return {
      version: '0',
      id: chance.uuid(),
      'detail-type': 'Step Functions Execution Status Change',
      source: 'aws.states',
      account,
      time: `${new Date(at).toISOString().slice(0, 19)}Z`,
      region,
      resources: [run.arn],
      detail: {
        executionArn: run.arn,
        stateMachineArn: run.stateMachineArn,
        stateMachineVersionArn: null,
        stateMachineAliasArn: null,
        name: run.name,
        status,
        startDate: run.startTime,
        stopDate: hasEnded ? at : null,
        input,
        output,
        inputDetails: { included: true },
        outputDetails: output === null ? null : { included: true },
        error: hasEnded ? (run.error ?? null) : null,
        cause: hasEnded ? (run.cause ?? null) : null,
        redriveCount: 0,
        redriveDate: null,
        redriveStatus: isRedrivable ? 'REDRIVABLE' : 'NOT_REDRIVABLE',
        redriveStatusReason: reason(status),
      },
    };
  };
  const begun = event('RUNNING', run.startTime);
  return run.status === 'RUNNING' ? [begun] : [begun, event(run.status, run.stopTime)];
}
