import { describe, expect, it } from 'vitest';
import { runMachine, types } from '../../support/machine';

const loop = (state: object, next = 'A') => ({
  StartAt: 'A',
  States: { A: { Type: 'Pass', ...state, Next: next }, Z: { Type: 'Succeed' } },
});

describe('payloads', () => {
  it('over 256 KiB end the execution, however small the pieces they are made of', async () => {
    const run = await runMachine(loop({ Parameters: { 'a.$': '$', 'b.$': '$' } }));
    expect([run.error, run.cause]).toEqual([
      'States.DataLimitExceeded',
      "The state/task 'A' returned a result with a size exceeding the maximum number of bytes service limit.",
    ]);
  });

  it('of exactly 256 KiB pass, of one byte more do not', async () => {
    const ofSize = (bytes: number) => ({
      StartAt: 'A',
      States: { A: { Type: 'Pass', Result: 'x'.repeat(bytes - 2), End: true } },
    });
    expect((await runMachine(ofSize(262_144))).status).toBe('SUCCEEDED');
    expect((await runMachine(ofSize(262_145))).error).toBe('States.DataLimitExceeded');
  });

  it('are measured in bytes of UTF-8', async () => {
    const ofText = (Result: string) => ({ StartAt: 'A', States: { A: { Type: 'Pass', Result, End: true } } });
    expect((await runMachine(ofText('é'.repeat(131_071)))).status).toBe('SUCCEEDED');
    expect((await runMachine(ofText('é'.repeat(131_072)))).error).toBe('States.DataLimitExceeded');
  });

  it('that only grow deeper end the execution before they cannot be written', async () => {
    const run = await runMachine(loop({ Parameters: { 'a.$': '$' } }));
    expect(run.status).toBe('FAILED');
    expect(run.cause).toContain('nested deeper');
    expect(run.history.toText().length).toBeGreaterThan(0);
  });

  it('in variables are measured too', async () => {
    const states = {
      A: { Type: 'Pass', Assign: { v: {} }, Next: 'B' },
      B: { Type: 'Pass', Assign: { v: { 'a.$': '$v', 'b.$': '$v' } }, Next: 'B' },
    };
    expect((await runMachine({ StartAt: 'A', States: states })).error).toBe('States.DataLimitExceeded');
  });

  it('sent to a service are measured before it is called', async () => {
    const Resource = 'arn:aws:states:::lambda:invoke';
    const Parameters = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.$`, '$.x']));
    const run = await runMachine(
      { StartAt: 'T', States: { T: { Type: 'Task', Resource, Parameters, End: true } } },
      { input: { value: { x: 'y'.repeat(100_000) } } },
    );
    expect(run.error).toBe('States.DataLimitExceeded');
    expect(types(run)).toEqual(['ExecutionStarted', 'TaskStateEntered', 'ExecutionFailed']);
  });
});

describe('children of a distributed Map that never end', () => {
  it('stop the run before they fill the memory', { timeout: 20_000 }, async () => {
    const run = await runMachine(
      {
        StartAt: 'M',
        States: {
          M: {
            Type: 'Map',
            ToleratedFailurePercentage: 100,
            ItemProcessor: {
              ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
              StartAt: 'I',
              States: { I: { Type: 'Pass', Next: 'I' } },
            },
            End: true,
          },
        },
      },
      { input: JSON.stringify(Array.from({ length: 100 }, (_, index) => index)) },
    );
    expect(run.problem).toContain('child');
  });
});

describe('variables', () => {
  const big = 'x'.repeat(260_000);
  const states = (count: number, name: (index: number) => string) => ({
    StartAt: 'S0',
    States: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `S${i}`,
        { Type: 'Pass', Assign: { [name(i)]: big }, ...(i + 1 < count ? { Next: `S${i + 1}` } : { End: true }) },
      ]),
    ),
  });

  it('of an execution hold 10 MiB together; what is assigned anew counts once', async () => {
    expect((await runMachine(states(40, (i) => `v${i}`))).status).toBe('SUCCEEDED');
    const full = await runMachine(states(41, (i) => `v${i}`));
    expect([full.status, full.error]).toEqual(['FAILED', 'States.DataLimitExceeded']);
    expect((await runMachine(states(41, () => 'v'))).status).toBe('SUCCEEDED');
  });

  it('of an iteration end with it', async () => {
    const map = {
      StartAt: 'M',
      States: {
        M: { Type: 'Map', MaxConcurrency: 1, ItemProcessor: states(1, () => 'v'), ResultPath: null, End: true },
      },
    };
    expect((await runMachine(map, { input: JSON.stringify(Array.from({ length: 50 }, (_, i) => i)) })).status).toBe(
      'SUCCEEDED',
    );
  });
});
