/**
 * Lists of answers by state name: `{"Charge": [{"Throw": {"Error": "Busy", "Cause": "…"}}, {"Return": {"ok": true}}]}`.
 * Read also: `Hang`, `Submit`, `Started`, `WorkerName`, `ReturnRepeat`, `Repeat`, `Iteration`, `Attempt`, `After`
 * (virtual milliseconds), and `*` as the name of any state.
 */
import type { TaskAnswer } from '../../host';
import { toText } from '../../syntax/text';
import { isArray, isNumber, isObject, type JsonObject, type JsonValue, memberOf, toNumber } from '../../values';
import type { Prepared } from './script';

/** Why mocks cannot be used: a sentence naming the place. */
export class MockFault {
  constructor(readonly message: string) {}
}

const outcomes = ['Return', 'Throw', 'Hang', 'ReturnRepeat', 'Pending'] as const;

/** Reads the lists, or says what is wrong with them. */
export function readMockLists(mocks: JsonValue): Map<string, Prepared[]> | MockFault {
  if (!isObject(mocks)) return new MockFault('Mocks must be an object: state name → list of answers.');
  const lists = new Map<string, Prepared[]>();
  for (const [state, items] of Object.entries(mocks)) {
    if (!isArray(items)) return new MockFault(`The mocks of '${state}' must be a list.`);
    const list: Prepared[] = [];
    for (const [index, item] of items.entries()) {
      const prepared = isObject(item) ? prepare(item) : undefined;
      if (prepared === undefined) {
        return new MockFault(`Answer ${index + 1} of '${state}' needs one of: ${outcomes.join(', ')}.`);
      }
      list.push(prepared);
    }
    lists.set(state, list);
  }
  return lists;
}

function prepare(item: JsonObject): Prepared | undefined {
  const number = (name: string): number | undefined => {
    const value = memberOf(item, name);
    return isNumber(value) ? toNumber(value) : undefined;
  };
  const flag = (name: string): boolean | undefined => {
    const value = memberOf(item, name);
    return typeof value === 'boolean' ? value : undefined;
  };
  const worker = memberOf(item, 'WorkerName');
  const common = {
    after: number('After'),
    submit: memberOf(item, 'Submit'),
    started: flag('Started'),
    workerName: typeof worker === 'string' ? worker : undefined,
  };
  const answer = outcome(item, common);
  if (answer === undefined) return undefined;
  return { answer, repeat: flag('Repeat'), iteration: number('Iteration'), attempt: number('Attempt') };
}

function outcome(item: JsonObject, common: Omit<TaskAnswer & { kind: 'hang' }, 'kind'>): TaskAnswer | undefined {
  const returned = memberOf(item, 'Return');
  if (returned !== undefined) return { ...common, kind: 'return', value: returned };
  const thrown = memberOf(item, 'Throw');
  if (thrown !== undefined) {
    const error = isObject(thrown) ? textOf(memberOf(thrown, 'Error')) : undefined;
    const cause = isObject(thrown) ? textOf(memberOf(thrown, 'Cause')) : undefined;
    return { ...common, kind: 'throw', error, cause };
  }
  const repeated = memberOf(item, 'ReturnRepeat');
  if (isObject(repeated)) {
    const text = memberOf(repeated, 'text');
    const times = memberOf(repeated, 'times');
    if (typeof text !== 'string' || !isNumber(times)) return undefined;
    const count = Math.min(Math.max(0, Math.floor(toNumber(times))), 2 ** 24);
    return { ...common, kind: 'return', value: text.repeat(count) };
  }
  if (memberOf(item, 'Pending') === true) return { ...common, kind: 'pending' };
  if (memberOf(item, 'Hang') === true || common.started === false) return { ...common, kind: 'hang' };
  return undefined;
}

const textOf = (value: JsonValue | undefined): string | undefined => {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : toText(value);
};
