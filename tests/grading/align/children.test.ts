import { describe, expect, it } from 'vitest';
import { type JsonObject, loadDefinition, MockFault, readMockLists, readWorld, WorldFault } from '@/asl';
import { judge } from '@/grading/checks';
import { observe } from '@/grading/exercise/observe';
import { task } from '../feedback/reason-for';

const world = readWorld({
  machines: {
    Child: { definition: { StartAt: 'In', States: { In: task('inner', { End: true }) } } },
    Quick: { definition: { StartAt: 'In', States: { In: task('inner', { End: true }) } }, type: 'EXPRESS' },
  },
});
if (world instanceof WorldFault) throw new Error(world.message);

const lists = readMockLists({
  first: [{ Return: 1, After: 1000 }],
  inner: [{ Return: 1, After: 2000 }],
  last: [{ Return: 1 }],
} satisfies JsonObject);
if (lists instanceof MockFault) throw new Error(lists.message);

const observed = async (states: object, input: object = { items: [1, 2, 3] }) => {
  const loaded = loadDefinition(JSON.stringify({ StartAt: Object.keys(states)[0], States: states }));
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  return observe(loaded.program, { input: JSON.stringify(input), answers: lists, world }, { type: 'STANDARD' });
};

const First = task('first', { ResultPath: null, Next: 'Work' });
const Last = task('last', { Parameters: {}, End: true });
const each = (mode: 'INLINE' | 'DISTRIBUTED', states: object, more: object = {}) => ({
  Type: 'Map',
  ItemsPath: '$.items',
  ItemProcessor: {
    ProcessorConfig: { Mode: mode, ...(mode === 'DISTRIBUTED' ? { ExecutionType: 'STANDARD' } : {}) },
    StartAt: Object.keys(states)[0],
    States: states,
  },
  ResultPath: null,
  Next: 'Last',
  ...more,
});
const inner = { In: task('inner', { End: true }) };
const machine = (Work: object) => ({ First, Work, Last });

/** Target → the targets of the calls it directly came after. */
const order = async (states: object, input?: object) => {
  const { calls } = await observed(states, input);
  return calls.map(({ target, after }) => `${target} after ${after.map((one) => calls[one]?.target).join()}`);
};

describe('the calls of a distributed Map’s children', () => {
  it('come after what came before the Map, and before what comes next, as those of an inline one do', async () => {
    const wanted = ['first after ', ...Array(3).fill('inner after first'), 'last after inner,inner,inner'];
    expect(await order(machine(each('INLINE', inner)))).toEqual(wanted);
    expect(await order(machine(each('DISTRIBUTED', inner)))).toEqual(wanted);
  });

  it('are no difference to a run that makes the same ones inline', async () => {
    const [inline, distributed] = [
      await observed(machine(each('INLINE', inner, { MaxConcurrency: 2 }))),
      await observed(machine(each('DISTRIBUTED', inner, { MaxConcurrency: 2 }))),
    ];
    expect(judge({}, { expected: inline, actual: distributed })).toEqual([]);
    expect(judge({}, { expected: distributed, actual: inline })).toEqual([]);
  });

  it('leave the order as it is where there are no items', async () => {
    expect(await order(machine(each('DISTRIBUTED', inner)), { items: [] })).toEqual([
      'first after ',
      'last after first',
    ]);
  });

  it('are seen in the children of children, and point to an event of the execution itself', async () => {
    const deep = { Deep: each('DISTRIBUTED', inner, { ItemsPath: '$', Next: undefined, End: true }) };
    const run = await observed(machine(each('DISTRIBUTED', deep)), { items: [[1, 2], [3]] });
    const started = run.events.find(({ type }) => type === 'MapRunStarted');
    expect(run.calls.map(({ target }) => target)).toEqual(['first', 'inner', 'inner', 'inner', 'last']);
    expect(run.calls.slice(1, 4).map(({ event, state }) => `${event} ${state}`)).toEqual(
      Array(3).fill(`${started?.id} In`),
    );
    expect(run.calls.at(-1)?.after).toEqual([1, 2, 3]);
  });

  it('are missed by what does not wait for them', async () => {
    const waits = await observed(machine(each('DISTRIBUTED', inner)));
    const branch = (states: object) => ({ StartAt: Object.keys(states)[0], States: states });
    const Beside = {
      Type: 'Parallel',
      Branches: [
        branch({ Work: each('DISTRIBUTED', inner, { Next: undefined, End: true }) }),
        branch({ Pause: { Type: 'Wait', Seconds: 2, Next: 'Last' }, Last }),
      ],
      End: true,
    };
    const beside = await observed({ First: { ...First, Next: 'Beside' }, Beside });
    expect(judge({}, { expected: waits, actual: beside })[0]?.divergence).toMatchObject({
      kind: 'order',
      target: 'last',
      expected: 'after inner',
    });
  });
});

describe('the calls of iterations that run one after the other', () => {
  const items = { items: [1, 2] };
  const call = (field: string, Next: string) => ({
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: { FunctionName: 'inner', 'Payload.$': field },
    ResultPath: null,
    Next,
  });
  const once = { First, Work: call('$.items[0]', 'Work 2'), 'Work 2': call('$.items[1]', 'Last'), Last };

  it('are no difference to a run that makes them in states of their own', async () => {
    const expected = await observed(once, items);
    const actual = await observed(machine(each('INLINE', inner, { MaxConcurrency: 1 })), items);
    expect(judge({}, { expected, actual })).toEqual([]);
  });

  it('do not come one after the other where both may run at once', async () => {
    const expected = await observed(once, items);
    const actual = await observed(machine(each('INLINE', inner)), items);
    expect(judge({}, { expected, actual })[0]?.divergence).toMatchObject({ kind: 'order', target: 'inner', nth: 2 });
  });

  it('are not asked of a run that makes them otherwise', async () => {
    const expected = await observed(machine(each('INLINE', inner, { MaxConcurrency: 2 })));
    const actual = await observed(machine(each('DISTRIBUTED', inner, { MaxConcurrency: 2 })));
    expect(judge({}, { expected, actual })).toEqual([]);
  });
});

describe('the calls of an execution a task started', () => {
  const start = (resource: string, name: string, more: object = {}) => ({
    Type: 'Task',
    Resource: `arn:aws:states:::${resource}`,
    Parameters: { StateMachineArn: `arn:aws:states:us-east-1:111111111111:stateMachine:${name}`, Input: {} },
    ResultPath: null,
    Next: 'Last',
    ...more,
  });

  it.each([
    ['states:startExecution.sync', 'Child'],
    ['states:startExecution.sync:2', 'Child'],
    ['aws-sdk:sfn:startSyncExecution', 'Quick'],
  ])('%s: come before what waited for its end', async (resource, name) => {
    const started = resource.replace(/\.sync(:2)?$/, '');
    expect(await order(machine(start(resource, name)))).toEqual([
      'first after ',
      `${started} after first`,
      `inner after ${started}`,
      'last after inner',
    ]);
  });

  it('states:startExecution: come beside what does not wait for its end', async () => {
    expect((await order(machine(start('states:startExecution', 'Child')))).sort()).toEqual([
      'first after ',
      'inner after states:startExecution',
      'last after states:startExecution',
      'states:startExecution after first',
    ]);
  });

  it('point to the learner’s own state and event', async () => {
    const { calls, events } = await observed(machine(start('states:startExecution.sync', 'Child')));
    const call = calls.find(({ target }) => target === 'inner');
    expect(call?.state).toBe('Work');
    expect(events.find(({ id }) => id === call?.event)?.type).toBe('TaskSubmitted');
  });
});
