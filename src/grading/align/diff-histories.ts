import { sameText } from '../values/same';
import type { DiffRow, Line, Told } from './history';
import { type Pairing, pair } from './pair';

const differences = (expected: Line, actual: Line): string[] => {
  const names = new Set([...Object.keys(expected.parts), ...Object.keys(actual.parts)]);
  return [...names].filter((name) => !sameText(expected.parts[name], actual.parts[name]));
};

const linesOfThread = ({ lines, threads }: Told, thread: number): Line[] =>
  (threads.all[thread]?.events ?? []).map((index) => lines[index] as Line);

/** What a thread of a history is like: by its states alone, and with all it says. */
const likenessOf = (told: Told, thread: number): { shape: string; whole: string } => {
  const own = linesOfThread(told, thread);
  return {
    shape: own.map(({ type, state }) => `${type} ${state ?? ''}`).join(),
    whole: JSON.stringify(own.map(({ type, state, parts: { index: _, ...parts } }) => [type, state, parts])),
  };
};

/** Does a thread lack the event it begins with? Then its place among its siblings says nothing. */
const isHeadless = (told: Told, thread: number): boolean => {
  const { fork = 0, events = [] } = told.threads.all[thread] ?? {};
  const first = told.lines[events[0] ?? -1]?.type ?? '';
  return told.lines[fork]?.type.startsWith('Map') ? first !== 'MapIterationStarted' : !first.endsWith('StateEntered');
};

/** What a thread can be told by: an iteration by its index, a branch by its first state. */
const keyOf = (told: Told, thread: number): string | undefined => {
  const own = linesOfThread(told, thread);
  const isIteration = told.lines[told.threads.all[thread]?.fork ?? -1]?.type.startsWith('Map');
  if (isIteration) return own.find(({ parts }) => parts.index !== undefined)?.parts.index;
  return own.find(({ state }) => state !== undefined)?.state;
};

/** Threads by what they can be told by; what is left, the first with the first. */
const pairByKeys = (expected: Told, own: readonly number[], actual: Told, other: readonly number[]): Pairing[] => {
  const places = new Map(other.map((one, place) => [keyOf(actual, one), place]));
  places.delete(undefined);
  const found = own.map((one) => {
    const key = keyOf(expected, one);
    const place = places.get(key);
    places.delete(key);
    return place;
  });
  const taken = new Set(found);
  const left = [...other.keys()].filter((place) => !taken.has(place));
  return found.map((place, index) => ({ expected: index, actual: place ?? left.shift() ?? index }));
};

/** Threads of two forks: by place; where one lacks its beginning by what they can be told by; where one is missing those that are alike. */
const pairThreads = (expected: Told, own: readonly number[], actual: Told, other: readonly number[]): Pairing[] => {
  if (own.length !== other.length)
    return pair(
      own.map((thread) => likenessOf(expected, thread)),
      other.map((thread) => likenessOf(actual, thread)),
      (left, right) => (left.whole === right.whole ? 0 : left.shape === right.shape ? 0.5 : 1),
    );
  const isBroken = own.some((one) => isHeadless(expected, one)) || other.some((one) => isHeadless(actual, one));
  return isBroken
    ? pairByKeys(expected, own, actual, other)
    : own.map((_, place) => ({ expected: place, actual: place }));
};

/** Aligns two histories, thread by thread, so that one event too many or too few leaves the others as they are. */
export const diffHistories = (expected: Told, actual: Told): DiffRow[] => {
  const steps: { i?: number | undefined; j?: number | undefined }[] = [];
  const partner = new Map<number, number>();
  /** Threads of the expected history whose place among their siblings is another one in the actual history. */
  const moved = new Set<number>();

  const changesOf = (i: number, j: number, isLate: (i: number, j: number) => boolean): string[] => {
    const [left, right] = [expected.lines[i] as Line, actual.lines[j] as Line];
    const changes = [...(left.state === right.state ? [] : ['state']), ...differences(left, right)];
    const counted = moved.has(expected.threads.of[i] ?? 0) ? changes.filter((name) => name !== 'index') : changes;
    return isLate(i, j) ? [...counted, 'time'] : counted;
  };
  const isDelayed = (i: number, j: number): boolean => expected.delays[i] !== actual.delays[j];
  const differ = (i: number, j: number): number | undefined => {
    const [left, right] = [expected.lines[i] as Line, actual.lines[j] as Line];
    if (left.type !== right.type) return undefined;
    if (left.state !== right.state) return 1.2;
    const { length } = changesOf(i, j, isDelayed);
    return length === 0 ? 0 : Math.min(1, 0.3 + 0.1 * length);
  };

  const alone = (told: Told, thread: number, side: 'i' | 'j'): void => {
    for (const index of told.threads.all[thread]?.events ?? []) {
      steps.push({ [side]: index });
      for (const branch of told.threads.forked.get(index) ?? []) alone(told, branch, side);
    }
  };
  const forkAlone = (told: Told, index: number, side: 'i' | 'j'): void => {
    for (const branch of told.threads.forked.get(index) ?? []) alone(told, branch, side);
  };
  const compareForks = (i: number, j: number): void => {
    const [own, other] = [expected.threads.forked.get(i) ?? [], actual.threads.forked.get(j) ?? []];
    if (own.length !== other.length) for (const thread of own) moved.add(thread);
    for (const { expected: left, actual: right } of pairThreads(expected, own, actual, other)) {
      const [branch, counterpart] = [own[left ?? -1], other[right ?? -1]];
      if (branch !== undefined && counterpart !== undefined) compareThreads(branch, counterpart);
      else if (branch !== undefined) alone(expected, branch, 'i');
      else if (counterpart !== undefined) alone(actual, counterpart, 'j');
    }
  };
  const compareThreads = (left: number, right: number): void => {
    const [own, other] = [expected.threads.all[left]?.events ?? [], actual.threads.all[right]?.events ?? []];
    const aligned = pair(own, other, differ).map((step) => ({
      i: own[step.expected ?? -1],
      j: other[step.actual ?? -1],
    }));
    const forks = forksOf(aligned, expected, actual);
    for (const { i, j } of aligned) {
      steps.push({ i, j });
      if (i !== undefined && j !== undefined) partner.set(i, j);
      if (i !== undefined && forks.has(i)) compareForks(i, forks.get(i) ?? -1);
      else if (i !== undefined) forkAlone(expected, i, 'i');
      if (j !== undefined && !forks.taken.has(j)) forkAlone(actual, j, 'j');
    }
  };
  compareThreads(0, 0);

  /** Later or earlier than what comes before it is already, as far as that has a partner. */
  const isLate = (i: number, j: number): boolean => {
    if (!isDelayed(i, j)) return false;
    let before = expected.before[i] ?? -1;
    while (before >= 0 && !partner.has(before)) before = expected.before[before] ?? -1;
    const shift = (one: number, other: number): number =>
      (actual.lines[other]?.at ?? 0) - (expected.lines[one]?.at ?? 0);
    return shift(i, j) !== (before < 0 ? 0 : shift(before, partner.get(before) ?? -1));
  };
  return arrange(
    steps.map(({ i, j }) => {
      const [left, right] = [expected.lines[i ?? -1], actual.lines[j ?? -1]];
      const changes = i === undefined || j === undefined ? [] : changesOf(i, j, isLate);
      const kind = !right ? 'missing' : !left ? 'surplus' : changes.length > 0 ? 'changed' : 'same';
      return {
        row: { kind, ...(left ? { expected: left } : {}), ...(right ? { actual: right } : {}), changes },
        rank: j,
      };
    }),
  );
};

/**
 * Which fork of the expected thread is which of the actual one: those whose start was paired, then, of what is left, the
 * first with the first; the start of one of them may be what is missing.
 */
const forksOf = (
  aligned: readonly { readonly i: number | undefined; readonly j: number | undefined }[],
  expected: Told,
  actual: Told,
): Map<number, number> & { taken: ReadonlySet<number> } => {
  const found = new Map<number, number>();
  const [own, other]: [number[], number[]] = [[], []];
  for (const { i, j } of aligned) {
    const forks = [i !== undefined && expected.threads.forked.has(i), j !== undefined && actual.threads.forked.has(j)];
    if (i !== undefined && j !== undefined && forks[0] && forks[1]) found.set(i, j);
    else {
      if (i !== undefined && forks[0]) own.push(i);
      if (j !== undefined && forks[1]) other.push(j);
    }
  }
  own.forEach((i, place) => {
    const j = other[place];
    if (j !== undefined) found.set(i, j);
  });
  return Object.assign(found, { taken: new Set(found.values()) });
};

/** In the order of the learner's history; a missing line stands before the first that follows it. */
const arrange = (rows: readonly { row: DiffRow; rank: number | undefined }[]): DiffRow[] => {
  let last = 0;
  return rows
    .map(({ row, rank }) => {
      // A missing line has no place of its own in the learner's history: it follows what it was aligned after.
      const place = rank ?? last + 0.5;
      if (rank !== undefined) last = rank;
      return { row, place };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
};

/** The first row that is not the same. */
export const firstDifference = (rows: readonly DiffRow[]): DiffRow | undefined =>
  rows.find(({ kind }) => kind !== 'same');
