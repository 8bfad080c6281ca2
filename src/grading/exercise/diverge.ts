import { isArray, isNumber, isObject, type JsonValue, memberOf, parseJson, SyntaxFault, toNumber, toText } from '@/asl';
import type { Call, Observation } from './observe';
import type { DivergenceKind } from './spec';

/** The first thing that went another way. `expected` stands left, `actual` right; both are text to show. */
export interface Divergence {
  readonly kind: DivergenceKind;
  /** What was called, where it is about a call. */
  readonly target?: string;
  /** Which of the target's calls, from 1. */
  readonly nth?: number;
  /** Virtual milliseconds since the start, in the learner's run. */
  readonly at: number;
  /** The learner's own event to look at. */
  readonly event: number;
  readonly expected?: string;
  readonly actual?: string;
}

/** Equal as JSON: members in any order, numbers by value. */
const sameJson = (a: JsonValue, b: JsonValue): boolean => {
  if (isNumber(a) && isNumber(b)) return toNumber(a) === toNumber(b);
  if (isArray(a) && isArray(b))
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index] as JsonValue));
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => {
      const [left, right] = [memberOf(a, name), memberOf(b, name)];
      return left !== undefined && right !== undefined && sameJson(left, right);
    })
  );
};

const sameText = (a: string | undefined, b: string | undefined): boolean => {
  if (a === undefined || b === undefined) return a === b;
  const [left, right] = [parseJson(a), parseJson(b)];
  return left instanceof SyntaxFault || right instanceof SyntaxFault ? a === b : sameJson(left, right);
};

const sameCall = (a: Call, b: Call): boolean =>
  a.at === b.at && a.target === b.target && sameJson(a.arguments, b.arguments);

const nthOf = (calls: readonly Call[], call: Call): number =>
  calls.filter(({ target }) => target === call.target).indexOf(call) + 1;

/** The call of the same target that has the same number in the other run. */
const counterpart = (call: Call, own: readonly Call[], other: readonly Call[]): Call | undefined =>
  other.filter(({ target }) => target === call.target)[nthOf(own, call) - 1];

/** What is left of two lists once equal calls are paired off: branches that act at one instant have no order. */
const leftOver = (expected: readonly Call[], actual: readonly Call[]): { wanted?: Call; made?: Call } => {
  const rest = [...actual];
  const unmet = expected.filter((call) => {
    const index = rest.findIndex((one) => sameCall(call, one));
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  return { wanted: unmet[0], made: rest[0] };
};

/** The first call that is missing, surplus, otherwise filled, or at another time; instant by instant. */
const divergingCall = (expected: Observation, actual: Observation): Divergence | undefined => {
  const instants = new Set([...expected.calls, ...actual.calls].map(({ at }) => at));
  for (const at of [...instants].sort((a, b) => a - b)) {
    const now = (call: Call): boolean => call.at === at;
    const { wanted, made } = leftOver(expected.calls.filter(now), actual.calls.filter(now));
    const divergence = wanted
      ? divergingWanted(wanted, made, expected, actual)
      : made && divergingMade(made, expected, actual);
    if (divergence) return divergence;
  }
  return undefined;
};

/** Two calls of one target that are not the same. */
const divergingPair = (wanted: Call, made: Call, nth: number): Divergence => {
  const common = { target: made.target, nth, at: made.at, event: made.event };
  return sameJson(wanted.arguments, made.arguments)
    ? { kind: 'time', ...common, expected: `${wanted.at / 1000} s`, actual: `${made.at / 1000} s` }
    : { kind: 'arguments', ...common, expected: toText(wanted.arguments), actual: toText(made.arguments) };
};

const divergingWanted = (
  wanted: Call,
  made: Call | undefined,
  expected: Observation,
  actual: Observation,
): Divergence => {
  const nth = nthOf(expected.calls, wanted);
  const pair = made?.target === wanted.target ? made : counterpart(wanted, expected.calls, actual.calls);
  if (pair && !sameCall(wanted, pair)) return divergingPair(wanted, pair, nth);
  return {
    kind: 'missing-call',
    target: wanted.target,
    nth,
    at: made?.at ?? actual.duration,
    event: made?.event ?? actual.lastEvent,
    expected: toText(wanted.arguments),
  };
};

const divergingMade = (made: Call, expected: Observation, actual: Observation): Divergence => {
  const nth = nthOf(actual.calls, made);
  const pair = counterpart(made, actual.calls, expected.calls);
  if (pair && !sameCall(pair, made)) return divergingPair(pair, made, nth);
  return {
    kind: 'extra-call',
    target: made.target,
    nth,
    at: made.at,
    event: made.event,
    actual: toText(made.arguments),
  };
};

/** The first difference in causal order: calls as they happened, then how the execution ended. */
export const diverge = (expected: Observation, actual: Observation): Divergence | undefined => {
  const call = divergingCall(expected, actual);
  if (call) return call;
  const end = { at: actual.duration, event: actual.lastEvent };
  const of = (kind: DivergenceKind, left: string | undefined, right: string | undefined): Divergence => ({
    kind,
    ...end,
    expected: left ?? 'none',
    actual: right ?? 'none',
  });
  if (expected.status !== actual.status) return of('status', expected.status, actual.status);
  if (expected.error !== actual.error) return of('error', expected.error, actual.error);
  if (!sameText(expected.output, actual.output)) return of('output', expected.output, actual.output);
  if (expected.duration !== actual.duration)
    return of('duration', `${expected.duration / 1000} s`, `${actual.duration / 1000} s`);
  return undefined;
};
