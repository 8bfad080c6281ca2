import { engineVersion, type PendingTask, type Run, toText } from '@/asl';
import { perform } from './perform';
import type { RunReport, RunRequest, Waiting } from './run-request';

/** Runs a machine and tells what it came to, in data that can cross from a worker. */
export async function computeRun(request: RunRequest): Promise<RunReport> {
  const performed = await perform(request);
  return performed.kind === 'performed' ? reportOf(performed.run, performed.took) : performed;
}

function reportOf(run: Run, took: number): RunReport {
  const { status, outputText: output, error, cause, problem } = run;
  return {
    kind: 'ran',
    engine: engineVersion,
    executionArn: run.arn,
    stateMachineArn: run.stateMachineArn,
    status,
    output,
    error,
    cause,
    problem,
    events: run.events(),
    duration: run.stopTime - run.startTime,
    took,
    waiting: run.pending.map(waitingOf),
    refused: run.answers.map((answer) =>
      answer?.kind === 'refused' ? `${answer.error.error}: ${answer.error.message}` : undefined,
    ),
  };
}

const activityArn = /:activity:(.+)$/;

const waitingOf = (task: PendingTask): Waiting => ({
  state: task.state,
  resource: task.resource,
  attempt: task.attempt,
  iteration: task.iteration,
  taskToken: task.taskToken,
  input: toText(task.parameters),
  activity: activityArn.exec(task.resource)?.[1],
  started: task.started,
  timesOutAt: task.timesOutAt,
  byHeartbeat: task.byHeartbeat,
});
