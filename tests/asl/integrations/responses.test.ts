import { describe, expect, it } from 'vitest';
import { type JsonValue, MockFault, readMockConfig, readMockLists, Script, type TaskCall } from '@/asl';

const call = (state: string, more: Partial<TaskCall> = {}): TaskCall => ({
  state,
  resource: 'arn:aws:lambda:us-east-1:111111111111:function:F',
  parameters: {},
  attempt: 0,
  iteration: undefined,
  taskToken: undefined,
  roleArn: undefined,
  now: 0,
  caller: { arn: '', name: '', stateMachineArn: '', roleArn: '', startTime: 0 },
  event: 0,
  ...more,
});
const listsOf = (mocks: JsonValue) => {
  const lists = readMockLists(mocks);
  if (lists instanceof MockFault) throw new Error(lists.message);
  return lists;
};
const scriptOf = (mocks: JsonValue): Script => new Script(listsOf(mocks));

describe('a script', () => {
  it('answers in order of the calls and then says what is missing', () => {
    const script = scriptOf({ A: [{ Return: 1 }, { Throw: { Error: 'E' } }] });
    expect(script.respond(call('A'))).toMatchObject({ kind: 'return', value: 1 });
    expect(script.respond(call('A', { attempt: 1 }))).toMatchObject({ kind: 'throw', error: 'E', cause: undefined });
    expect(script.respond(call('A', { attempt: 2, iteration: 4 }))).toMatchObject({
      kind: 'missing',
      message: expect.stringContaining("attempt 3 of state 'A' in iteration 4"),
    });
  });

  it('keeps answers for the iteration and attempt they are for', () => {
    const script = scriptOf({
      A: [{ Iteration: 1, Return: 'b' }, { Iteration: 0, Attempt: 1, Return: 'a' }, { Return: 'c' }],
    });
    expect(script.respond(call('A', { iteration: 0 }))).toMatchObject({ value: 'c' });
    expect(script.respond(call('A', { iteration: 0, attempt: 1 }))).toMatchObject({ value: 'a' });
    expect(script.respond(call('A', { iteration: 1 }))).toMatchObject({ value: 'b' });
  });

  it('repeats what is marked, and looks under * for states without an answer of their own', () => {
    const script = scriptOf({ '*': [{ Return: 0, Repeat: true }], A: [{ Return: 1 }] });
    const values = ['A', 'A', 'B', 'B'].map((state) => script.respond(call(state)));
    expect(values).toMatchObject([{ value: 1 }, { value: 0 }, { value: 0 }, { value: 0 }]);
  });

  it('repeats the last answer of each list where that is asked for', () => {
    const script = new Script(listsOf({ A: [{ Return: 1 }, { Return: 2 }] }), true);
    const values = [0, 1, 2].map(() => script.respond(call('A')));
    expect(values).toMatchObject([{ value: 1 }, { value: 2 }, { value: 2 }]);
  });

  it('is not misled by names of JavaScript', () => {
    expect(scriptOf({}).respond(call('constructor')).kind).toBe('missing');
    expect(scriptOf(JSON.parse('{"__proto__":[{"Return":1}]}')).respond(call('__proto__')).kind).toBe('return');
  });
});

describe('mock lists', () => {
  it.each([
    [[], 'Mocks must be an object'],
    [{ A: {} }, "The mocks of 'A' must be a list."],
    [{ A: [{ Return: 1 }, {}] }, "Answer 2 of 'A' needs one of: Return, Throw"],
  ])('%j: says what is wrong', (mocks, message) => {
    expect(readMockLists(mocks as JsonValue)).toMatchObject({ message: expect.stringContaining(message) });
  });
});

describe("Step Functions Local's configuration", () => {
  const config = {
    StateMachines: { Order: { TestCases: { Happy: { Charge: 'Paid' }, Sad: { Charge: 'Nothing' } } } },
    MockedResponses: {
      Paid: { '0-1': { Throw: { Error: 'Busy', Cause: 'c' } }, '2': { Return: { ok: true } } },
    },
  };

  it('maps attempts to answers', () => {
    const lists = readMockConfig(config, 'Order', 'Happy');
    if (lists instanceof MockFault) throw new Error(lists.message);
    expect(lists.get('Charge')?.map(({ answer }) => answer.kind)).toEqual(['throw', 'throw', 'return']);
  });

  it.each([
    [{ '0': { Return: 1 }, '2': { Return: 3 } }, "'K' has no answer for attempt 1."],
    [{ '1': { Return: 1 } }, "'K' has no answer for attempt 0."],
    [{ '0-2': { Return: 1 }, '2': { Return: 3 } }, "'K' has more than one answer for attempt 2."],
    [{ '0': { Return: 1, Throw: { Error: 'E' } } }, "'K' needs attempts such as"],
    [{ first: { Return: 1 } }, "'K' needs attempts such as"],
  ])('%j: every invocation needs one answer', (K, message) => {
    const mocks = { StateMachines: { M: { TestCases: { C: { T: 'K' } } } }, MockedResponses: { K } };
    expect(readMockConfig(mocks as JsonValue)).toMatchObject({ message: expect.stringContaining(message) });
  });

  it.each([
    ['Other', undefined, "StateMachines has no 'Other' with TestCases."],
    ['Order', 'None', "'Order' has no test case 'None'."],
    ['Order', 'Sad', "MockedResponses has no 'Nothing', which 'Charge' asks for."],
  ])('%s %s: says what is not there', (machine, testCase, message) => {
    expect(readMockConfig(config, machine, testCase)).toEqual(new MockFault(message));
  });
});
