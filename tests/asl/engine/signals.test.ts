import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run, Signal } from '@/asl';
import { chain, runMachine, types } from '../../support/machine';

const start = 1_767_225_600_000;
const seconds = (n: number) => start + n * 1000;
const waiting = { Return: undefined, Pending: true };
const approve = (more: object = {}) => ({
  StartAt: 'Approve',
  States: {
    Approve: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { QueueUrl: 'q', 'MessageBody.$': '$$.Task.Token' },
      End: true,
      ...more,
    },
  },
});
const run = (definition: object, signals: Signal[] = [], mocks: Record<string, object[]> = {}): Promise<Run> =>
  runMachine(definition, { mocks: { Approve: [waiting, waiting, waiting], ...mocks }, signals });

const success = (at: number, output = '{"ok":true}'): Signal => ({
  kind: 'SendTaskSuccess',
  state: 'Approve',
  output,
  at: seconds(at),
});

describe('a run with an unanswered task', () => {
  it('is RUNNING and tells what it waits for', async () => {
    const result = await run(approve({ TimeoutSeconds: 60, HeartbeatSeconds: 10 }));
    expect(result.status).toBe('RUNNING');
    expect(result.pending).toMatchObject([
      { state: 'Approve', attempt: 0, scheduled: 3, started: true, timesOutAt: seconds(10) },
    ]);
    expect(result.pending[0]?.parameters).toMatchObject({ MessageBody: result.pending[0]?.taskToken });
  });

  it('goes on with what SendTaskSuccess brings, at its instant', async () => {
    const result = await run(approve(), [success(42)]);
    expect(result.outputText).toBe('{"ok":true}');
    expect(result.stopTime).toBe(seconds(42));
    expect(result.answers).toEqual([{ kind: 'answered', response: {} }]);
    expect(result.pending).toEqual([]);
  });

  it('fails with what SendTaskFailure says, which a Catch takes', async () => {
    const failure: Signal = { kind: 'SendTaskFailure', state: 'Approve', error: 'No', cause: 'why', at: seconds(1) };
    const result = await run(approve(), [failure]);
    expect([result.status, result.error, result.cause]).toEqual(['FAILED', 'No', 'why']);
  });

  it('begins the same way, byte for byte, when it is computed again with what came', async () => {
    const machine = {
      StartAt: 'Both',
      States: {
        Both: {
          Type: 'Parallel',
          Branches: [
            approve(),
            { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 30, Next: 'P' }, P: { Type: 'Pass', End: true } } },
          ],
          End: true,
        },
      },
    };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 500 }), fc.boolean(), async (later, isSuccess) => {
        const before = await run(machine);
        const at = before.stopTime + later;
        const signal: Signal = isSuccess
          ? { kind: 'SendTaskSuccess', state: 'Approve', output: '1', at }
          : { kind: 'SendTaskFailure', state: 'Approve', at };
        const after = await run(machine, [signal]);
        const begun = before.events();
        expect(JSON.stringify(after.events().slice(0, begun.length))).toBe(JSON.stringify(begun));
        expect(after.events().length).toBeGreaterThan(begun.length);
      }),
      { numRuns: 30 },
    );
  });

  it('lets others go on while it waits, but no time-out pass', async () => {
    const machine = approve({ TimeoutSeconds: 60 });
    const rested = await run({ ...machine, TimeoutSeconds: 300 });
    expect([rested.status, rested.stopTime]).toEqual(['RUNNING', start]);
    const waited = await run(machine, [{ kind: 'Advance', at: seconds(59) }]);
    expect([waited.status, waited.stopTime]).toEqual(['RUNNING', seconds(59)]);
    const over = await run(machine, [{ kind: 'Advance', at: seconds(61) }]);
    expect([over.status, over.error]).toEqual(['FAILED', 'States.Timeout']);
  });
});

describe('heartbeats', () => {
  const beat = (at: number): Signal => ({ kind: 'SendTaskHeartbeat', state: 'Approve', at: seconds(at) });
  const machine = approve({ TimeoutSeconds: 60, HeartbeatSeconds: 10 });

  it('begin the time anew, and leave no event', async () => {
    const result = await run(machine, [beat(9), beat(18), success(27)]);
    expect(result.status).toBe('SUCCEEDED');
    expect(types(result)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('that do not come time the task out, under either name', async () => {
    const catching = approve({
      HeartbeatSeconds: 10,
      Catch: [{ ErrorEquals: ['States.HeartbeatTimeout'], Next: 'Late' }],
    });
    const result = await run({ ...catching, States: { ...catching.States, Late: { Type: 'Succeed' } } }, [
      beat(9),
      { kind: 'Advance', at: seconds(30) },
    ]);
    expect(result.status).toBe('SUCCEEDED');
    expect(result.events().find(({ type }) => type === 'TaskTimedOut')?.timestamp).toBe(seconds(19) / 1000);
  });

  it('do not hold off TimeoutSeconds', async () => {
    const beats = Array.from({ length: 8 }, (_, i) => beat(9 * (i + 1)));
    const result = await run(machine, beats);
    expect([result.status, result.stopTime]).toEqual(['FAILED', seconds(60)]);
    expect(result.answers.at(-1)).toMatchObject({ kind: 'refused', error: { error: 'TaskDoesNotExist' } });
  });
});

describe('a token', () => {
  const retried = {
    ...approve({ TimeoutSeconds: 5, Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1 }] }),
  };

  it('nobody gave out is refused', async () => {
    const result = await run(approve(), [
      { kind: 'SendTaskSuccess', taskToken: 'nonsense', output: '{}', at: seconds(1) },
    ]);
    expect(result.answers).toEqual([
      { kind: 'refused', error: { error: 'InvalidToken', message: "Invalid Token: 'Invalid token'" } },
    ]);
    expect(result.status).toBe('RUNNING');
  });

  it('is good for one answer, and for one attempt', async () => {
    const twoSteps = approve({ End: undefined, Next: 'Hold' });
    const held = { ...twoSteps, States: { ...twoSteps.States, Hold: { Type: 'Wait', Seconds: 100, End: true } } };
    const twice = await run(held, [success(1), success(2)]);
    const gone = { error: 'TaskTimedOut', message: "Task Timed Out: 'Provided task does not exist anymore'" };
    expect(twice.answers[1]).toEqual({ kind: 'refused', error: gone });

    const late = await run(retried, [
      { kind: 'SendTaskSuccess', state: 'Approve', attempt: 0, output: '1', at: seconds(7) },
      { kind: 'SendTaskSuccess', state: 'Approve', attempt: 1, output: '2', at: seconds(8) },
    ]);
    expect(late.answers[0]).toEqual({ kind: 'refused', error: gone });
    expect(late.outputText).toBe('2');
  });

  it('of an execution that ended is refused; so is an output that is no JSON', async () => {
    const ended = await run(approve(), [success(1, 'nope'), success(2), success(3)]);
    expect(ended.answers[0]).toMatchObject({ kind: 'refused', error: { error: 'InvalidOutput' } });
    expect(ended.answers[2]).toMatchObject({ kind: 'refused', error: { error: 'TaskDoesNotExist' } });
    expect(ended.status).toBe('SUCCEEDED');
  });

  it('completes a .sync task early as well', async () => {
    const result = await run(
      approve({ Resource: 'arn:aws:states:::ecs:runTask.sync', Parameters: { TaskDefinition: 't' } }),
      [success(3)],
      { Approve: [{ Return: {}, After: 10_000 }] },
    );
    expect([result.outputText, result.stopTime]).toEqual(['{"ok":true}', seconds(3)]);
  });
});

describe('an activity', () => {
  const activityArn = 'arn:aws:states:us-east-1:111111111111:activity:Pack';
  const pack = {
    StartAt: 'Pack',
    States: { Pack: { Type: 'Task', Resource: activityArn, TimeoutSeconds: 30, End: true } },
  };
  const poll = (at: number, workerName?: string): Signal => ({
    kind: 'GetActivityTask',
    activityArn,
    workerName,
    at: seconds(at),
  });
  const packing = (signals: Signal[]) =>
    runMachine(pack, { input: '{"box":1}', mocks: { Pack: [{ Pending: true, Started: false }] }, signals });
  const done: Signal = { kind: 'SendTaskSuccess', state: 'Pack', output: '"packed"', at: seconds(110) };

  it('waits for a worker, and its time-out with it', async () => {
    const result = await packing([]);
    expect(result.pending).toMatchObject([{ started: false, timesOutAt: undefined }]);
    expect(types(result).at(-1)).toBe('ActivityScheduled');
  });

  it('is taken by a poll, which is told token and input, and ends by what the worker sends', async () => {
    const result = await packing([poll(100, 'ann'), done]);
    expect(result.answers[0]).toMatchObject({ kind: 'answered', response: { input: '{"box":1}' } });
    expect(result.events()[3]).toMatchObject({
      type: 'ActivityStarted',
      activityStartedEventDetails: { workerName: 'ann' },
      timestamp: seconds(100) / 1000,
    });
    expect([result.status, result.outputText]).toEqual(['SUCCEEDED', '"packed"']);
    expect(chain(result).map(([, previous]) => previous)).toEqual([0, 0, 2, 3, 4, 5, 6]);
  });

  it('is taken by a worker that polled before it was there, for a minute', async () => {
    const later = { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 50, Next: 'Pack' }, ...pack.States } };
    const mocks = { Pack: [{ Pending: true, Started: false }] };
    const early = await runMachine(later, { mocks, signals: [poll(10)] });
    expect(early.pending).toMatchObject([{ started: true }]);
    expect(early.answers).toMatchObject([{ kind: 'answered', response: { input: '{}' } }]);
    const gone = await runMachine(
      { ...later, States: { ...later.States, W: { Type: 'Wait', Seconds: 90, Next: 'Pack' } } },
      { mocks, signals: [poll(10)] },
    );
    expect(gone.answers).toEqual([{ kind: 'waiting' }]);
    expect(gone.pending).toMatchObject([{ started: false }]);
  });
});

it('StopExecution ends a run at its instant', async () => {
  const result = await run(approve(), [{ kind: 'StopExecution', error: 'Enough', at: seconds(5) }]);
  expect([result.status, result.error, result.stopTime]).toEqual(['ABORTED', 'Enough', seconds(5)]);
});
