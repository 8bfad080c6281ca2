import type { Foreseen } from './prediction';

/** A list and a key for each of its rows, which stays with the event wherever it is moved. */
export interface Keyed {
  readonly list: readonly Foreseen[];
  readonly keys: readonly number[];
  /** The next that nobody has. */
  readonly fresh: number;
}

const same = (one: Foreseen | undefined, other: Foreseen | undefined): boolean =>
  one !== undefined && one.type === other?.type && one.state === other.state;

export const keyed = (list: readonly Foreseen[]): Keyed => ({
  list,
  keys: list.map((_, index) => index),
  fresh: list.length,
});

/**
 * The keys of a list that came of another, by whatever hand: what is before and after the change keeps its key, and so does what was
 * moved within it; an event that stands where one other was is that row, changed.
 */
export function follow(before: Keyed, list: readonly Foreseen[]): Keyed {
  const former = before.list;
  const shorter = Math.min(former.length, list.length);
  let head = 0;
  while (head < shorter && same(former[head], list[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(former.at(-1 - tail), list.at(-1 - tail))) tail += 1;

  const left = new Map<number, Foreseen>();
  before.keys.slice(head, former.length - tail).forEach((key, index) => {
    const event = former[head + index];
    if (event) left.set(key, event);
  });
  const middle = list.slice(head, list.length - tail);
  const moved = middle.map((event) => {
    for (const [key, other] of left)
      if (same(event, other)) {
        left.delete(key);
        return key;
      }
    return undefined;
  });
  const unmatched = moved.filter((key) => key === undefined).length;
  const changed = unmatched === left.size ? [...left.keys()] : [];
  let { fresh } = before;
  const keys = moved.map((key) => key ?? changed.shift() ?? fresh++);
  return {
    list,
    keys: [...before.keys.slice(0, head), ...keys, ...before.keys.slice(former.length - tail)],
    fresh,
  };
}
