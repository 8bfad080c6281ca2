/**
 * Step Functions Local's MockConfigFile: `StateMachines.<name>.TestCases.<case>` says for each state which entry of
 * `MockedResponses` answers it; an entry maps attempts (`"0"`, `"1-3"`) to `Return` or `Throw`.
 * Source: AWS Step Functions Developer Guide, «Using mocked service integrations», read 2026-11.
 */
import { isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import { MockFault } from './mock-lists';
import type { Prepared } from './script';

const span = /^(\d+)(?:-(\d+))?$/;

/** The lists of one test case; the first machine and case where none is named. */
export function readMockConfig(
  config: JsonValue,
  machine?: string,
  testCase?: string,
): Map<string, Prepared[]> | MockFault {
  const machines = isObject(config) ? memberOf(config, 'StateMachines') : undefined;
  const responses = isObject(config) ? memberOf(config, 'MockedResponses') : undefined;
  if (!isObject(machines) || !isObject(responses)) {
    return new MockFault('A mock configuration has the objects StateMachines and MockedResponses.');
  }
  const name = machine ?? Object.keys(machines)[0] ?? '';
  const found = memberOf(machines, name);
  const cases = isObject(found) ? memberOf(found, 'TestCases') : undefined;
  if (!isObject(cases)) return new MockFault(`StateMachines has no '${name}' with TestCases.`);
  const chosen = testCase ?? Object.keys(cases)[0] ?? '';
  const states = memberOf(cases, chosen);
  if (!isObject(states)) return new MockFault(`'${name}' has no test case '${chosen}'.`);

  const lists = new Map<string, Prepared[]>();
  for (const [state, key] of Object.entries(states)) {
    const entry = typeof key === 'string' ? memberOf(responses, key) : undefined;
    if (!isObject(entry)) return new MockFault(`MockedResponses has no '${String(key)}', which '${state}' asks for.`);
    const list = readEntry(entry, String(key));
    if (list instanceof MockFault) return list;
    lists.set(state, list);
  }
  return lists;
}

function readEntry(entry: JsonObject, key: string): Prepared[] | MockFault {
  const rows: { from: number; to: number; answer: Prepared }[] = [];
  for (const [attempts, answer] of Object.entries(entry)) {
    const match = span.exec(attempts);
    const prepared = isObject(answer) ? prepare(answer) : undefined;
    if (match === null || prepared === undefined) {
      return new MockFault(
        `'${key}' needs attempts such as "0" or "1-3", each with either Return or Throw; see "${attempts}".`,
      );
    }
    const from = Number(match[1]);
    rows.push({ from, to: Math.min(Number(match[2] ?? from), from + 10_000), answer: prepared });
  }
  rows.sort((a, b) => a.from - b.from);
  // Every invocation needs an answer of its own, and only one.
  let next = 0;
  for (const { from, to } of rows) {
    if (from > next) return new MockFault(`'${key}' has no answer for attempt ${next}.`);
    if (from < next || to < from) return new MockFault(`'${key}' has more than one answer for attempt ${from}.`);
    next = to + 1;
  }
  return rows.flatMap(({ from, to, answer }) => new Array<Prepared>(Math.max(0, to - from + 1)).fill(answer));
}

function prepare(answer: JsonObject): Prepared | undefined {
  const value = memberOf(answer, 'Return');
  if (value !== undefined && memberOf(answer, 'Throw') !== undefined) return undefined;
  if (value !== undefined) return { answer: { kind: 'return', value } };
  const thrown = memberOf(answer, 'Throw');
  if (!isObject(thrown)) return undefined;
  const error = memberOf(thrown, 'Error');
  const cause = memberOf(thrown, 'Cause');
  return {
    answer: {
      kind: 'throw',
      error: typeof error === 'string' ? error : undefined,
      cause: typeof cause === 'string' ? cause : undefined,
    },
  };
}
