import type { Call } from '../exercise/observation';
import { sameJson } from '../values/same';
import { pair } from './pair';

/** What of a call is not as it should be. */
export type CallChange = 'arguments' | 'role' | 'time' | 'order';

/** One line of the comparison of two runs' calls. */
export interface CallRow {
  readonly kind: 'same' | 'changed' | 'missing' | 'surplus';
  readonly expected?: Call;
  readonly actual?: Call;
  readonly changes: readonly CallChange[];
  /** The expected call it should have come after, where it did not. */
  readonly awaited?: Call;
  /** Virtual milliseconds at which the learner's run would show it. */
  readonly at: number;
}

const groups = (calls: readonly Call[]): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  calls.forEach(({ target }, index) => {
    const list = found.get(target) ?? [];
    list.push(index);
    found.set(target, list);
  });
  return found;
};

/** Calls of one target are aligned with each other, so that a surplus one leaves the others as they are. */
const partners = (expected: readonly Call[], actual: readonly Call[]): Map<number, number> => {
  const found = new Map<number, number>();
  const others = groups(actual);
  for (const [target, own] of groups(expected)) {
    const other = others.get(target) ?? [];
    const steps = pair(own, other, (i, j) => {
      const [left, right] = [expected[i] as Call, actual[j] as Call];
      return (
        (sameJson(left.arguments, right.arguments) ? 0 : 0.7) +
        (left.role === right.role ? 0 : 0.1) +
        (left.at === right.at ? 0 : 0.1)
      );
    });
    for (const { expected: i, actual: j } of steps)
      if (i !== undefined && j !== undefined) found.set(own[i] as number, other[j] as number);
  }
  return found;
};

/** Did the call at `index` come after the one at `before`, directly or through others? */
export const cameAfter = (calls: readonly Call[], index: number, before: number): boolean => {
  const seen = new Set<number>();
  const waiting = [index];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const one of [...(calls[next]?.after ?? []), ...(calls[next]?.behind ?? [])]) {
      if (one === before) return true;
      if (one > before && !seen.has(one)) {
        seen.add(one);
        waiting.push(one);
      }
    }
  return false;
};

/**
 * Compares two runs' calls. A call is late or early only when it is so beside what it came after: what a late call
 * pushes back is not itself changed. Calls have an order only where the expected run gave them one.
 */
export const compareCalls = (expected: readonly Call[], actual: readonly Call[]): CallRow[] => {
  const partner = partners(expected, actual);
  const taken = new Set(partner.values());
  const shifts = new Map<number, number | undefined>();
  const rows: { row: CallRow; rank: number }[] = [];

  expected.forEach((call, index) => {
    const other = partner.get(index);
    const made = other === undefined ? undefined : actual[other];
    const known = call.after.map((before) => shifts.get(before));
    // What came after several waits for the last of them; after a call that is missing nothing can be said.
    const unsure = known.includes(undefined);
    const base = Math.max(...(known.length > 0 ? known.map((shift) => shift ?? 0) : [0]));
    if (made === undefined || other === undefined) {
      shifts.set(index, undefined);
      rows.push({ row: { kind: 'missing', expected: call, changes: [], at: call.at + base }, rank: index });
      return;
    }
    const shift = made.at - call.at;
    shifts.set(index, shift);
    const awaited = call.after.find((before) => {
      const earlier = partner.get(before);
      return earlier !== undefined && !cameAfter(actual, other, earlier);
    });
    const joined = call.after.length > 1 && known.some((one) => one !== 0);
    const changes: CallChange[] = [
      ...(sameJson(call.arguments, made.arguments) ? [] : (['arguments'] as const)),
      ...(call.role === made.role ? [] : (['role'] as const)),
      ...(awaited === undefined ? [] : (['order'] as const)),
      ...(shift !== base && !unsure && !joined && awaited === undefined ? (['time'] as const) : []),
    ];
    rows.push({
      row: {
        kind: changes.length > 0 ? 'changed' : 'same',
        expected: call,
        actual: made,
        changes,
        ...(awaited === undefined ? {} : { awaited: expected[awaited] as Call }),
        at: made.at,
      },
      rank: index,
    });
  });
  actual.forEach((call, index) => {
    if (!taken.has(index))
      rows.push({ row: { kind: 'surplus', actual: call, changes: [], at: call.at }, rank: index + 0.5 });
  });
  return rows.sort((a, b) => a.row.at - b.row.at || a.rank - b.rank).map(({ row }) => row);
};
