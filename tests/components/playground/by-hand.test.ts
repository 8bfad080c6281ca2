import { describe, expect, it } from 'vitest';
import { computeRun } from '@/components/machine/compute-run';
import type { RunRequest, SentSignal } from '@/components/machine/run-request';
import { computeTest, type TestAsk } from '@/components/playground/compute-test';
import { computeTwins } from '@/components/playground/compute-twins';
import { checkWorld, makeServices } from '@/components/workspace/engine/services';
import { worldFor } from '@/components/workspace/engine/world-for';

const START = 1_767_225_600_000;
const definition = JSON.stringify({
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/1/desk', 'MessageBody.$': '$$.Task.Token' },
      TimeoutSeconds: 3600,
      Next: 'Work',
    },
    Work: {
      Type: 'Task',
      Resource: 'arn:aws:states:us-east-1:111111111111:activity:bench',
      HeartbeatSeconds: 60,
      Next: 'Store',
    },
    Store: {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:putItem',
      Parameters: { TableName: 'Done', Item: { id: { S: 'x' } } },
      End: true,
    },
  },
});
const request = (change: Partial<RunRequest> = {}): RunRequest => ({
  ...{ definition, input: '{}', responses: '{"Store":[{"Return":{}}]}', type: 'STANDARD', startTime: START },
  ...{ seed: 'test', signals: [] },
  ...change,
});
const ran = async (change: Partial<RunRequest> = {}) => {
  const report = await computeRun(request(change));
  if (report.kind !== 'ran') throw new Error(JSON.stringify(report));
  return report;
};
const at = (seconds: number) => START + seconds * 1000;

describe('a run answered by hand', () => {
  it('waits where a token or a worker can answer, and goes on from there', async () => {
    const first = await ran();
    expect(first.status).toBe('RUNNING');
    expect(first.waiting).toMatchObject([
      { state: 'Ask', activity: undefined, timesOutAt: at(3600), byHeartbeat: false },
    ]);
    const token = first.waiting[0]?.taskToken ?? '';
    const signals: SentSignal[] = [{ kind: 'SendTaskSuccess', taskToken: token, output: '{"by":"ada"}', at: at(5) }];
    const second = await ran({ signals });
    expect(second.waiting).toMatchObject([{ state: 'Work', activity: 'bench', started: false, input: '{"by":"ada"}' }]);
    const activityArn = second.waiting[0]?.resource ?? '';
    signals.push({ kind: 'GetActivityTask', activityArn, workerName: 'me', at: at(6) });
    const third = await ran({ signals });
    expect(third.waiting).toMatchObject([{ started: true, byHeartbeat: true, timesOutAt: at(66) }]);
    signals.push({ kind: 'SendTaskSuccess', taskToken: third.waiting[0]?.taskToken ?? '', output: '1', at: at(7) });
    expect((await ran({ signals })).status).toBe('SUCCEEDED');
    // The last taken back, it waits again as it did.
    expect(await ran({ signals: signals.slice(0, -1) })).toMatchObject({ waiting: third.waiting });
  });

  it('times out at the very instant that is told, and says what the API refused', async () => {
    const first = await ran();
    const late = await ran({
      signals: [
        { kind: 'Advance', at: first.waiting[0]?.timesOutAt ?? 0 },
        { kind: 'SendTaskSuccess', taskToken: first.waiting[0]?.taskToken ?? '', output: '{}', at: at(4000) },
      ],
    });
    expect([late.status, late.error]).toEqual(['FAILED', 'States.Timeout']);
    expect(late.refused).toEqual([undefined, expect.stringContaining('TaskDoesNotExist')]);
  });

  it('without signals asks for an answer, as a lesson does', async () => {
    expect((await ran({ signals: undefined })).problem).toContain('No response is prepared');
  });
});

describe('a run among services', () => {
  it('begins with a world made from the definition, whose changes can be looked at after each event', async () => {
    const world = worldFor(definition) ?? '';
    expect(JSON.parse(world)).toEqual({
      queues: { desk: {} },
      activities: { bench: {} },
      tables: { Done: { key: { partition: 'id' }, items: [] } },
    });
    expect(checkWorld(world)).toBeUndefined();
    expect(checkWorld('{"tables":{"T":{}}}')).toContain('tables.T.key');
    const services = makeServices();
    const run = request({ world, responses: '{}' });
    const report = await ran({ world, responses: '{}' });
    const [start] = report.events;
    const before = await services({ run, event: start && { id: start.id, timestamp: start.timestamp } });
    const after = await services({ run });
    const messages = (view: typeof after) => view?.held.find(({ section }) => section === 'queues')?.entries.length;
    expect([messages(before), messages(after)]).toEqual([0, 1]);
    expect(after?.changes[0]).toMatchObject({ section: 'queues', name: 'desk' });
    expect(await services({ run: request() })).toBeUndefined();
  });
});

describe('one state, and two twins', () => {
  it('is answered as TestState answers', async () => {
    const ask: TestAsk = {
      ...{
        definition,
        state: 'Store',
        input: '{"a":1}',
        variables: '',
        level: 'INFO' as const,
        mock: 'error' as const,
      },
      ...{ result: '{}', error: 'Broken', cause: 'why', validation: 'STRICT' as const, retries: 0 },
    };
    const answer = await computeTest(ask);
    expect(answer).toMatchObject({ kind: 'answered', status: 'FAILED' });
    expect(await computeTest({ ...ask, state: 'Nowhere' })).toMatchObject({
      kind: 'refused',
      error: 'ValidationException',
    });
  });

  it('run from one request, with a price each and what parts them', async () => {
    const wait = JSON.stringify({ StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 400, End: true } } });
    const answer = await computeTwins({ request: request({ definition: wait }), logLevel: 'ALL', duplicate: true });
    if (answer.kind !== 'ran') throw new Error(answer.reason);
    expect(answer).toMatchObject({
      standard: { status: 'SUCCEEDED' },
      express: { kind: 'ran', status: 'TIMED_OUT', again: { status: 'TIMED_OUT' }, logged: expect.any(Number) },
    });
    expect(answer.differences.join(' ')).toContain('five minutes');
    expect(answer.price.standard.transitions).toBe(1);
  });

  it.each([
    ['arn:aws:states:::sqs:sendMessage.waitForTaskToken', `does not support '.waitForTaskToken'`],
    ['arn:aws:states:::ecs:runTask.sync', `does not support '.sync'`],
    ['arn:aws:states:us-east-1:111111111111:activity:bench', 'does not support Activity ARN'],
  ])(
    'say of %s that AWS refuses to create the Express one, and nothing of what it would have done',
    async (Resource, why) => {
      const parameters = Resource.includes('sqs')
        ? { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/1/desk', 'MessageBody.$': '$$.Task.Token' }
        : { TaskDefinition: 't' };
      const Parameters = Resource.includes(':activity:') ? {} : { Parameters: parameters };
      const definition = JSON.stringify({
        StartAt: 'T',
        States: { T: { Type: 'Task', Resource, ...Parameters, End: true } },
      });
      const ask = { request: request({ definition, responses: '{}' }), logLevel: 'OFF', duplicate: true } as const;
      const answer = await computeTwins(ask);
      if (answer.kind !== 'ran') throw new Error(answer.reason);
      expect(answer.express).toEqual({
        kind: 'refused',
        message: expect.stringContaining(why),
        location: '/States/T/Resource',
        why: expect.stringContaining('works in Standard workflows only'),
      });
      expect(answer.differences).toEqual([]);
    },
  );
});
