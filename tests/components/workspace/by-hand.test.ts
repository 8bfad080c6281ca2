import { describe, expect, it, vi } from 'vitest';
import { computeRun } from '@/components/machine/compute-run';
import type { RunRequest } from '@/components/machine/run-request';
import { waitingAnswer, writeAnswers } from '@/components/workspace/state/answers';
import { playByHand } from '@/components/workspace/state/by-hand';
import type { FinishedRun } from '@/components/workspace/state/types';

const START = 1_767_225_600_000;
const definition = JSON.stringify({
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/1/desk', 'MessageBody.$': '$$.Task.Token' },
      TimeoutSeconds: 60,
      Next: 'Work',
    },
    Work: { Type: 'Task', Resource: 'arn:aws:states:us-east-1:111111111111:activity:bench', End: true },
  },
});
const byHand = writeAnswers(new Map(['sqs:sendMessage', 'bench'].map((target) => [target, [waitingAnswer]])));
const request: RunRequest = {
  ...{ definition, input: '{}', responses: byHand, answers: 'target', type: 'STANDARD', startTime: START },
  ...{ seed: 'test', signals: [] },
};

/** A player, and what it has come to. */
async function begin(from: RunRequest) {
  let run: FinishedRun;
  const perform = async (asked: RunRequest): Promise<void> => {
    const report = await computeRun(asked);
    run = { request: asked, report, visits: undefined, source: '', title: '', withheld: false };
  };
  await perform(from);
  const report = () => {
    if (run.report.kind !== 'ran') throw new Error(JSON.stringify(run.report));
    return run.report;
  };
  const player = playByHand(() => run, perform);
  return { player, report, waiting: () => report().waiting[0] };
}

describe('an exercise’s run answered by hand', () => {
  it('waits for the token, then for a worker that polls, works and ends', async () => {
    const { player, report, waiting } = await begin(request);
    expect(waiting()).toMatchObject({ state: 'Ask', timesOutAt: START + 60_000 });
    await player.signal({ kind: 'SendTaskSuccess', taskToken: waiting()?.taskToken ?? '', output: '{"yes":1}' }, 5_000);
    expect(waiting()).toMatchObject({ state: 'Work', activity: 'bench', started: false, input: '{"yes":1}' });
    await player.signal({ kind: 'GetActivityTask', activityArn: waiting()?.resource ?? '', workerName: 'ada' }, 1_000);
    expect(waiting()).toMatchObject({ started: true });
    await player.signal({ kind: 'SendTaskSuccess', taskToken: waiting()?.taskToken ?? '', output: '2' }, 0);
    expect(report()).toMatchObject({ status: 'SUCCEEDED', output: '2', duration: 6_000 });
    await player.undoSignal();
    expect(waiting()).toMatchObject({ state: 'Work', started: true });
  });

  it('times out when it is let', async () => {
    const { player, report, waiting } = await begin(request);
    const [first] = [waiting()];
    if (!first) throw new Error('nothing waits');
    await player.letTimeOut(first);
    expect(report()).toMatchObject({ status: 'FAILED', error: 'States.Timeout', duration: 60_000 });
  });

  it('waits for nobody who was not chosen: a scenario runs as it is graded', async () => {
    const { report } = await begin({ ...request, responses: '{}' });
    expect(report()).toMatchObject({ status: 'FAILED', error: 'Lambda.ResourceNotFoundException' });
  });

  it('does nothing where there is no run', async () => {
    const perform = vi.fn();
    const player = playByHand(() => undefined, perform);
    await player.signal({ kind: 'SendTaskSuccess', taskToken: 't', output: '1' }, 0);
    await player.undoSignal();
    expect(perform).not.toHaveBeenCalled();
  });
});
