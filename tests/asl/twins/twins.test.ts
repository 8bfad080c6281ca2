import { describe, expect, it } from 'vitest';
import { InputFault, loadDefinition, logLines, priceOf, readWorld, type TwinOptions, twins, WorldFault } from '@/asl';
import { runMachine } from '../../support/machine';
import { arn, task } from '../../support/world';

const both = async (definition: object, world: object = {}, more: Partial<TwinOptions> = {}) => {
  const read = readWorld(JSON.parse(JSON.stringify(world)));
  const loaded = loadDefinition(JSON.stringify(definition));
  if (read instanceof WorldFault || 'faults' in loaded) throw new Error(JSON.stringify(read));
  const result = await twins(loaded.program, { world: read, ...more });
  if (result instanceof InputFault) throw new Error(result.message);
  return result;
};
const pass = { StartAt: 'P', States: { P: { Type: 'Pass', Next: 'Q' }, Q: { Type: 'Pass', End: true } } };
const wait = (Seconds: number) => ({ StartAt: 'W', States: { W: { Type: 'Wait', Seconds, End: true } } });

describe('twins', () => {
  it('of a short machine end alike; Express keeps only what it logs', async () => {
    const { standard, express, differences } = await both(pass);
    expect([standard.run.status, express.run.status, differences]).toEqual(['SUCCEEDED', 'SUCCEEDED', []]);
    expect(express.log).toEqual([]);
    expect(express.run.arn).toContain(':express:');
    const logged = await both(pass, {}, { logLevel: 'ALL' });
    expect(logged.express.log).toHaveLength(standard.run.events().length);
  });

  it('part ways after five minutes', async () => {
    const { standard, express, differences } = await both(wait(301));
    expect([standard.run.status, express.run.status]).toEqual(['SUCCEEDED', 'TIMED_OUT']);
    expect(differences.join(' ')).toContain('longer than the five minutes');
  });

  it('Express may run twice, and what is not idempotent shows it', async () => {
    const world = { queues: { Mail: {} }, tables: { Paid: { key: { partition: 'id' } } } };
    const send = task(arn('sqs:sendMessage'), { QueueUrl: 'https://q/Mail', MessageBody: 'hello' });
    const twice = await both(send, world, { duplicate: true });
    expect(twice.standard.snapshots.final.queues.Mail).toHaveLength(1);
    expect(twice.express.snapshots.final.queues.Mail).toHaveLength(2);
    const once = task(arn('dynamodb:putItem'), {
      TableName: 'Paid',
      Item: { id: { S: '1' } },
      ConditionExpression: 'attribute_not_exists(id)',
    });
    const guarded = await both(once, world, { duplicate: true });
    expect(guarded.express.again?.error).toBe('DynamoDB.ConditionalCheckFailedException');
    expect(guarded.differences).toEqual(['Run a second time, as Express may, it ended as FAILED.']);
  });
});

describe('the price of a run', () => {
  it('is by transition for Standard, by request and duration for Express', async () => {
    const { standard, express, asOf } = priceOf(await runMachine(pass));
    expect(standard).toEqual({ transitions: 2, retries: 0, dollars: 0.00005 });
    expect(express).toMatchObject({ requests: 1, billedDuration: 100, billedMemory: 64 });
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it.each([
    ['STANDARD', { transitions: 1 + 3 * 2, retries: 0, dollars: 7 * 0.000025 }],
    ['EXPRESS', { transitions: 1, retries: 0, dollars: 0.000025 + 3 * (0.000001 + 0.1 * (64 / 1024) * 0.00001667) }],
  ])('counts what a distributed Map’s children cost as %s executions', async (ExecutionType, expected) => {
    const machine = {
      StartAt: 'M',
      States: {
        M: {
          Type: 'Map',
          ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType }, ...pass },
          End: true,
        },
      },
    };
    const { standard } = priceOf(await runMachine(machine, { input: '[1, 2, 3]' }));
    expect(standard).toEqual({ ...expected, dollars: expect.closeTo(expected.dollars, 12) });
  });

  it('counts every retry as a transition', async () => {
    const machine = task('arn:aws:lambda:us-east-1:111111111111:function:F', undefined, {
      Retry: [{ ErrorEquals: ['E'], IntervalSeconds: 1 }],
    });
    const run = await runMachine(machine, {
      mocks: { Call: [{ Throw: { Error: 'E' } }, { Throw: { Error: 'E' } }, { Return: 1 }] },
    });
    expect(priceOf(run).standard).toMatchObject({ transitions: 3, retries: 2 });
  });

  it('is as the pricing page reckons: 1 M executions of 2 s and 64 MB are 1 + 2.08 dollars', async () => {
    const { express } = priceOf(await runMachine(wait(2)));
    expect(express.billedDuration).toBe(2000);
    expect(express.dollars * 1_000_000).toBeCloseTo(3.084, 3);
  });
});

describe('log lines', () => {
  const fail = { StartAt: 'F', States: { F: { Type: 'Fail', Error: 'E' } } };

  it('are as CloudWatch gets them: numbers as texts', async () => {
    const run = await runMachine(pass, { type: 'EXPRESS', startTime: 1_700_000_000_000 });
    expect(logLines(run, 'ALL')[1]).toEqual({
      id: '2',
      type: 'PassStateEntered',
      details: { name: 'P', input: '{}', inputDetails: { truncated: false } },
      previous_event_id: '0',
      event_timestamp: '1700000000000',
      execution_arn: run.arn,
      redrive_count: '0',
    });
    expect(logLines(run, 'ALL', false)[1]?.details).toEqual({ name: 'P' });
  });

  it.each([
    ['ALL', 3],
    ['ERROR', 2],
    ['FATAL', 1],
    ['OFF', 0],
  ] as const)('of level %s: %i', async (level, count) => {
    expect(logLines(await runMachine(fail, { type: 'EXPRESS' }), level)).toHaveLength(count);
  });
});
