import { argumentsText } from '../align/arguments-text';
import { type CallRow, cameAfter, compareCalls } from '../align/effects';
import type { Divergence } from '../exercise/divergence';
import type { Call, Observation } from '../exercise/observation';
import { sameText } from '../values/same';
import { atEnd, type ReferenceAspect, type Runs, seconds } from './criterion';

/** The how-manieth call of its target it is, from 1. */
const nthOf = (calls: readonly Call[], call: Call): number =>
  calls.filter(({ target }) => target === call.target).indexOf(call) + 1;

/** The learner's last event at or before an instant. */
const eventAt = ({ events, startTime, lastEvent }: Observation, at: number): number =>
  events.findLast((event) => Math.round(event.timestamp * 1000 - startTime) <= at)?.id ?? lastEvent;

const missing = (call: Call, row: CallRow, rows: readonly CallRow[], { expected, actual }: Runs): Divergence => {
  const other = rows.find(({ kind, at }) => kind === 'surplus' && at === row.at)?.actual;
  const before = call.after.map((index) => expected.calls[index]).find((one) => one !== undefined);
  const at = Math.min(row.at, actual.duration);
  return {
    kind: 'missing-call',
    target: call.target,
    nth: nthOf(expected.calls, call),
    at,
    due: call.at,
    event: other?.event ?? eventAt(actual, at),
    state: other?.state ?? rows.find(({ expected: one }) => one === before)?.actual?.state,
    expected: argumentsText(call.arguments),
    instead: other?.target,
    ...(call.attempt > 1 ? { isRetry: true } : {}),
  };
};

/** How a call without `Credentials` is told. */
const ownRole = 'the execution role';

const changed = (wanted: Call, made: Call, { changes, awaited }: CallRow, { actual }: Runs): Divergence => {
  const common = {
    target: made.target,
    nth: nthOf(actual.calls, made),
    at: made.at,
    event: made.event,
    state: made.state,
  };
  if (changes.includes('arguments'))
    return {
      kind: 'arguments',
      ...common,
      expected: argumentsText(wanted.arguments),
      actual: argumentsText(made.arguments),
    };
  if (changes.includes('role'))
    return { kind: 'role', ...common, expected: wanted.role ?? ownRole, actual: made.role ?? ownRole };
  if (awaited) return { kind: 'order', ...common, expected: `after ${awaited.target}`, actual: 'without waiting' };
  return { kind: 'time', ...common, expected: seconds(wanted.at), actual: seconds(made.at) };
};

/** A surplus call of the same instant that a changed one came after: it went wrong before. */
const surplusBefore = (row: CallRow, rows: readonly CallRow[], { actual: { calls } }: Runs): CallRow | undefined => {
  const changed = row.kind === 'changed' && row.actual ? calls.indexOf(row.actual) : -1;
  if (changed < 0) return undefined;
  return rows.find(
    ({ kind, at, actual }) =>
      kind === 'surplus' && at === row.at && actual && cameAfter(calls, changed, calls.indexOf(actual)),
  );
};

/** The first call that is missing, surplus, otherwise filled, under another role, out of order, or at another time. */
const divergingCall = (runs: Runs): Divergence | undefined => {
  const rows = compareCalls(runs.expected.calls, runs.actual.calls);
  const first = rows.find(({ kind }) => kind !== 'same');
  const row = first && (surplusBefore(first, rows, runs) ?? first);
  if (!row) return undefined;
  const { expected, actual } = row;
  if (expected && actual) return changed(expected, actual, row, runs);
  if (expected) return missing(expected, row, rows, runs);
  if (!actual) return undefined;
  return {
    kind: 'extra-call',
    target: actual.target,
    nth: nthOf(runs.actual.calls, actual),
    at: actual.at,
    event: actual.event,
    state: actual.state,
    actual: argumentsText(actual.arguments),
  };
};

/** How the learner's run ended beside the reference's. */
const ending = {
  status: ({ expected, actual }: Runs) => expected.status === actual.status,
  error: ({ expected, actual }: Runs) => expected.error === actual.error,
  output: ({ expected, actual }: Runs) => sameText(expected.output, actual.output),
  duration: ({ expected, actual }: Runs) => expected.duration === actual.duration,
} as const;

const shown = (aspect: keyof typeof ending, run: Observation): string =>
  aspect === 'duration' ? seconds(run.duration) : (run[aspect] ?? 'none');

/** One aspect of the comparison with the reference. */
export const likeReference = (aspect: ReferenceAspect, runs: Runs): Divergence | undefined => {
  if (aspect === 'calls') return divergingCall(runs);
  if (ending[aspect](runs)) return undefined;
  return { kind: aspect, ...atEnd(runs), expected: shown(aspect, runs.expected), actual: shown(aspect, runs.actual) };
};
