import { describe, expect, it } from 'vitest';
import { type JsonValue, loadDefinition, MockFault, readMockLists } from '@/asl';
import { type Expectations, judge } from '@/grading/checks';
import { observe } from '@/grading/exercise/observe';

const arn = (name: string): string => `arn:aws:lambda:eu-central-1:123456789012:function:${name}`;
const task = (name: string, next?: string, more: object = {}) => ({
  Type: 'Task',
  Resource: arn(name),
  ...more,
  ...(next === undefined ? { End: true } : { Next: next }),
});
const branch = (name: string) => ({ StartAt: name, States: { [name]: task(name) } });

const machines = {
  chain: {
    StartAt: 'A',
    States: { A: task('a', 'B', { ResultPath: null }), B: task('b', 'C', { ResultPath: null }), C: task('c') },
  },
  renamed: {
    StartAt: 'X',
    States: { X: task('a', 'Y', { ResultPath: null }), Y: task('b', 'Z', { ResultPath: null }), Z: task('c') },
  },
  backwards: {
    StartAt: 'C',
    States: { C: task('c', 'B', { ResultPath: null }), B: task('b', 'A', { ResultPath: null }), A: task('a') },
  },
  parallel: {
    StartAt: 'P',
    States: {
      P: { Type: 'Parallel', Branches: [branch('a'), branch('b')], ResultPath: null, Next: 'C' },
      C: task('c'),
    },
  },
  twice: {
    StartAt: 'A',
    States: {
      A: task('a', 'A2', { ResultPath: null }),
      A2: task('a', 'B', { ResultPath: null }),
      B: task('b', 'C', { ResultPath: null }),
      C: task('c'),
    },
  },
} satisfies Record<string, JsonValue | object>;

const responses = { a: [{ Return: 1, After: 1000 }], b: [{ Return: 2 }], c: [{ Return: { id: 'P-7', n: 3 } }] };

const run = async (name: keyof typeof machines, given: object = responses) => {
  const loaded = loadDefinition(JSON.stringify(machines[name]));
  const answers = readMockLists(given as JsonValue);
  if ('faults' in loaded || answers instanceof MockFault) throw new Error(name);
  return observe(loaded.program, { input: '{"x":1}', answers }, { type: 'STANDARD' });
};

const found = async (
  expect_: Expectations,
  actual: keyof typeof machines,
  reference: keyof typeof machines = 'chain',
) => judge(expect_, { expected: await run(reference), actual: await run(actual) }).map(({ criterion }) => criterion);

describe('judge', () => {
  it('compares with the reference by what was done, not by names', async () => {
    expect(await found({}, 'renamed')).toEqual([]);
    expect(await found({}, 'backwards')).toContain('calls');
  });
  it('asks for an order only where the reference has one', async () => {
    // The reference calls b after a; side by side is another order, even at the same instant.
    expect(await found({}, 'parallel')).toContain('calls');
    const instant = { a: [{ Return: 1 }], b: [{ Return: 2 }], c: responses.c };
    const [expected, actual] = [await run('parallel', instant), await run('chain', instant)];
    expect(judge({}, { expected, actual })).toEqual([]);
    expect(judge({}, { expected: actual, actual: expected })[0]?.divergence).toMatchObject({
      kind: 'order',
      target: 'b',
    });
  });
  it('names a surplus call and leaves those after it as they are', async () => {
    const [first] = judge({}, { expected: await run('chain'), actual: await run('twice') });
    expect(first?.divergence).toMatchObject({ kind: 'extra-call', target: 'a', nth: 2, at: 1000, state: 'A2' });
  });
  it('takes the author’s word in place of the reference’s', async () => {
    expect(await found({ reference: 'none', status: 'SUCCEEDED' }, 'backwards')).toEqual([]);
    expect(await found({ reference: 'none', status: 'FAILED' }, 'backwards')).toEqual(['status']);
    expect(await found({ reference: 'outcome' }, 'parallel')).toEqual([]);
  });

  it.each<[string, Expectations, keyof typeof machines, string[]]>([
    ['output fits a pattern', { output: { id: { $pattern: '^P-' }, n: { $type: 'number' } } }, 'chain', []],
    ['output does not', { output: { $subset: { n: 4 } } }, 'chain', ['output']],
    ['calls: how often', { calls: [{ on: 'a', count: 1 }] }, 'twice', ['calls']],
    ['calls: between', { calls: [{ on: 'a', count: [1, 2] }] }, 'twice', []],
    ['calls: when', { calls: [{ on: 'b', at: [1] }] }, 'chain', []],
    ['calls: when else', { calls: [{ on: 'b', at: [2] }] }, 'chain', ['calls']],
    ['calls: with what', { calls: [{ on: 'c', with: { x: { $any: true } } }] }, 'chain', []],
    ['calls: with what else', { calls: [{ on: 'c', with: {} }] }, 'chain', ['calls']],
    ['order holds', { order: [['a', 'b', 'c']] }, 'chain', []],
    ['order does not', { order: [['a', 'b']] }, 'backwards', ['order']],
    ['a call that is forbidden', { forbid: [{ on: 'c' }] }, 'chain', ['forbid']],
    ['forbidden before another has answered', { forbid: [{ on: 'c', before: 'a' }] }, 'backwards', ['forbid']],
    ['not forbidden afterwards', { forbid: [{ on: 'c', before: 'a' }] }, 'chain', []],
    ['duration', { duration: 1 }, 'chain', []],
    ['duration at most', { duration: { atMost: 0.5 } }, 'chain', ['duration']],
    ['transitions', { transitions: { atMost: 3 } }, 'twice', ['transitions']],
    ['price of three transitions', { price: { type: 'STANDARD', perMillionAtMost: 75 } }, 'chain', []],
    ['price of four', { price: { type: 'STANDARD', perMillionAtMost: 75 } }, 'twice', ['price']],
    [
      'trace: a path of roles',
      { trace: { roles: { first: { calls: 'a' }, last: { calls: 'c' } }, path: ['first', 'last'] } },
      'renamed',
      [],
    ],
    [
      'trace: not that way',
      { trace: { roles: { first: { calls: 'a' }, last: { calls: 'c' } }, path: ['last', 'first'] } },
      'renamed',
      ['trace'],
    ],
    [
      'trace: apart',
      { trace: { roles: { a: { calls: 'a' }, b: { calls: 'b' } }, apart: [['a', 'b']] } },
      'parallel',
      [],
    ],
    [
      'trace: not apart',
      { trace: { roles: { a: { calls: 'a' }, b: { calls: 'b' } }, apart: [['a', 'b']] } },
      'chain',
      ['trace'],
    ],
    ['trace: never', { trace: { roles: { fork: { type: 'Parallel' } }, never: ['fork'] } }, 'parallel', ['trace']],
    ['history: the same', { history: 'exact' }, 'chain', []],
    ['history: other names', { history: 'exact' }, 'renamed', ['history']],
  ])('%s', async (_, asked, machine, criteria) => {
    expect(await found({ reference: 'none', ...asked }, machine)).toEqual(criteria);
  });
});
