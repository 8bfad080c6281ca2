import { describe, expect, it } from 'vitest';
import { chain, runMachine, types } from '../../support/machine';

const lambda = 'arn:aws:lambda:us-east-1:111111111111:function:Work';
const branch = (name: string, state: object) => ({ StartAt: name, States: { [name]: { End: true, ...state } } });
const task = (name: string) => branch(name, { Type: 'Task', Resource: lambda });

describe('Parallel', () => {
  const machine = (more: object = {}) => ({
    StartAt: 'P',
    States: { P: { Type: 'Parallel', Branches: [task('A'), task('B')], End: true, ...more } },
  });

  it('runs its branches side by side and exits after the last event of any', async () => {
    const run = await runMachine(machine(), { mocks: { A: [{ Return: 1, After: 50 }], B: [{ Return: 2 }] } });
    expect(run.output).toEqual([1, 2]);
    const events = chain(run);
    expect(events.slice(3, 7)).toEqual([
      [4, 3, 'TaskStateEntered'],
      [5, 4, 'LambdaFunctionScheduled'],
      [6, 3, 'TaskStateEntered'],
      [7, 6, 'LambdaFunctionScheduled'],
    ]);
    // Both the success and the exit follow A's exit.
    expect(events.slice(-4).map(([, previous, type]) => [previous, type])).toEqual([
      [12, 'TaskStateExited'],
      [13, 'ParallelStateSucceeded'],
      [13, 'ParallelStateExited'],
      [15, 'ExecutionSucceeded'],
    ]);
  });

  it('aborts the other branches when one fails; every abort follows the failing event', async () => {
    const run = await runMachine(machine(), { mocks: { A: [{ Hang: true }], B: [{ Throw: { Error: 'E' } }] } });
    expect(chain(run).slice(-5)).toEqual([
      [10, 9, 'LambdaFunctionFailed'],
      [11, 10, 'TaskStateAborted'],
      [12, 10, 'TaskStateAborted'],
      [13, 10, 'ParallelStateFailed'],
      [14, 13, 'ExecutionFailed'],
    ]);
  });

  it('starts again after the failing event when it is retried', async () => {
    const retry = {
      Retry: [{ ErrorEquals: ['E'], MaxAttempts: 1 }],
      Branches: [branch('F', { Type: 'Fail', Error: 'E' })],
    };
    const run = await runMachine(machine(retry));
    expect(chain(run).slice(1)).toEqual([
      [2, 0, 'ParallelStateEntered'],
      [3, 2, 'ParallelStateStarted'],
      [4, 3, 'FailStateEntered'],
      [5, 4, 'ParallelStateStarted'],
      [6, 5, 'FailStateEntered'],
      [7, 6, 'ParallelStateFailed'],
      [8, 7, 'ExecutionFailed'],
    ]);
  });

  it('ends the execution at once on States.Runtime in a branch', async () => {
    const broken = branch('X', { Type: 'Pass', InputPath: '$.missing' });
    const run = await runMachine(machine({ Branches: [broken], Catch: [{ ErrorEquals: ['States.ALL'], Next: 'P' }] }));
    expect(types(run).slice(-2)).toEqual(['PassStateEntered', 'ExecutionFailed']);
  });

  it('lets inner variables end with their branch', async () => {
    const inner = { StartAt: 'I', States: { I: { Type: 'Pass', Assign: { v: 2, w: 3 }, End: true } } };
    const run = await runMachine({
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Assign: { v: 1 }, Next: 'P' },
        P: { Type: 'Parallel', Branches: [inner], Next: 'Z' },
        Z: { Type: 'Pass', Parameters: { 'v.$': '$v' }, End: true },
      },
    });
    expect(run.output).toEqual({ v: 1 });
  });
});

describe('inline Map', () => {
  const map = (processor: object, more: object = {}) => ({
    StartAt: 'M',
    States: { M: { Type: 'Map', ItemProcessor: processor, End: true, ...more } },
  });
  const pass = branch('I', { Type: 'Pass' });

  it('one at a time: each iteration follows the last exit of the one before', async () => {
    const run = await runMachine(map(pass, { MaxConcurrency: 1 }), { input: '[1,2]' });
    expect(chain(run).slice(2)).toEqual([
      [3, 2, 'MapStateStarted'],
      [4, 3, 'MapIterationStarted'],
      [5, 4, 'PassStateEntered'],
      [6, 5, 'PassStateExited'],
      [7, 6, 'MapIterationSucceeded'],
      [8, 6, 'MapIterationStarted'],
      [9, 8, 'PassStateEntered'],
      [10, 9, 'PassStateExited'],
      [11, 10, 'MapIterationSucceeded'],
      [12, 11, 'MapStateSucceeded'],
      [13, 11, 'MapStateExited'],
      [14, 13, 'ExecutionSucceeded'],
    ]);
  });

  it('starts all it may at once, and at most 40', async () => {
    const items = Array.from({ length: 45 }, (_, index) => index);
    const run = await runMachine(map(task('I')), {
      input: JSON.stringify(items),
      mocks: { I: [{ Return: 0, Repeat: true }] },
    });
    const started = run.events().filter((event) => event.type === 'MapIterationStarted');
    expect(started.filter((event) => event.previousEventId === 3)).toHaveLength(40);
    expect(run.output).toHaveLength(45);
  });

  it('gives each iteration its item through ItemSelector, results in the order of the items', async () => {
    const selector = { 'item.$': '$$.Map.Item.Value', 'at.$': '$$.Map.Item.Index', 'all.$': '$.k' };
    const run = await runMachine(map(pass, { ItemsPath: '$.list', ItemSelector: selector }), {
      input: '{"list":["a","b"],"k":1}',
    });
    expect(run.output).toEqual([
      { item: 'a', at: 0, all: 1 },
      { item: 'b', at: 1, all: 1 },
    ]);
  });

  it('without items succeeds at once', async () => {
    const run = await runMachine(map(pass), { input: '[]' });
    expect(chain(run).slice(3)).toEqual([
      [4, 3, 'MapStateSucceeded'],
      [5, 3, 'MapStateExited'],
      [6, 5, 'ExecutionSucceeded'],
    ]);
  });

  it('aborts the running iterations when one fails', async () => {
    const mocks = {
      I: [
        { Iteration: 1, Throw: { Error: 'E' } },
        { Hang: true, Repeat: true },
      ],
    };
    const run = await runMachine(map(task('I')), { input: '[1,2]', mocks });
    const events = chain(run);
    const failing = events.find(([, , type]) => type === 'LambdaFunctionFailed')?.[0] ?? 0;
    expect(events.slice(failing)).toEqual([
      [failing + 1, failing, 'MapIterationFailed'],
      [failing + 2, failing, 'TaskStateAborted'],
      [failing + 3, failing, 'MapIterationAborted'],
      [failing + 4, failing, 'TaskStateAborted'],
      [failing + 5, failing, 'MapStateFailed'],
      [failing + 6, failing + 5, 'ExecutionFailed'],
    ]);
  });
});

describe('distributed Map', () => {
  const machine = (more: object, state: object = { Type: 'Pass' }) => ({
    StartAt: 'M',
    States: {
      M: {
        Type: 'Map',
        ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...branch('I', state) },
        End: true,
        ...more,
      },
    },
  });

  it('keeps its children out of the parent history; each has its own', async () => {
    const run = await runMachine(machine({}), { input: '[1,2]' });
    expect(chain(run).slice(2)).toEqual([
      [3, 2, 'MapStateStarted'],
      [4, 3, 'MapRunStarted'],
      [5, 4, 'MapRunSucceeded'],
      [6, 5, 'MapStateSucceeded'],
      [7, 4, 'MapStateExited'],
      [8, 7, 'ExecutionSucceeded'],
    ]);
    const children = run.mapRuns[0]?.children ?? [];
    expect(children.map((child) => run.child(child).output)).toEqual([1, 2]);
  });

  it('begins a new map run at each retry, of the same state by its label', async () => {
    const Retry = [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }];
    const run = await runMachine(machine({ Retry }, { Type: 'Fail' }), { input: '[1]' });
    const [first, second] = run.mapRuns.map(({ arn }) => arn.split(':'));
    expect(first?.at(-2)).toBe(second?.at(-2));
    expect(first?.at(-1)).not.toBe(second?.at(-1));
  });

  it('reads CSV from S3: strings, short rows padded, surplus columns dropped', async () => {
    const reader = {
      Resource: 'arn:aws:states:::s3:getObject',
      ReaderConfig: { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' },
      Parameters: { Bucket: 'b', Key: 'k' },
    };
    const text = 'x,y\n1,"two, or\n""2"""\n3\n4,5,6\n';
    const objects = { get: () => text, list: () => [] };
    const run = await runMachine(machine({ ItemReader: reader }), { objects });
    expect(run.output).toEqual([
      { x: '1', y: 'two, or\n"2"' },
      { x: '3', y: '' },
      { x: '4', y: '5' },
    ]);
  });

  it('batches items', async () => {
    const run = await runMachine(machine({ ItemBatcher: { MaxItemsPerBatch: 2, BatchInput: { k: 1 } } }), {
      input: '[1,2,3]',
    });
    expect(run.output).toEqual([
      { BatchInput: { k: 1 }, Items: [1, 2] },
      { BatchInput: { k: 1 }, Items: [3] },
    ]);
  });

  it('bears failures up to the threshold', async () => {
    const fails = { Type: 'Task', Resource: lambda };
    const mocks = {
      I: [
        { Iteration: 0, Throw: { Error: 'E' } },
        { Return: 'ok', Repeat: true },
      ],
    };
    const borne = await runMachine(machine({ ToleratedFailureCount: 1 }, fails), { input: '[1,2]', mocks });
    expect(borne.output).toMatchObject([{ Status: 'FAILED', Error: 'E' }, 'ok']);
    const failed = await runMachine(machine({}, fails), { input: '[1,2]', mocks });
    expect(failed.error).toBe('States.ExceedToleratedFailureThreshold');
    expect(types(failed).slice(-3)).toEqual(['MapRunFailed', 'MapStateFailed', 'ExecutionFailed']);
  });
});
