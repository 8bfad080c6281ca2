/** FNV-1a over UTF-16 code units: a 32-bit number from any text. */
const hash = (text: string): number => {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return state >>> 0;
};

/** mulberry32: numbers in [0, 1), the same for the same seed. */
export const seededNumbers = (seed: string): (() => number) => {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Draws from a seed: whole numbers, members of a list, chances. */
export interface Draw {
  /** In [0, 1). */
  fraction(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of the things; there must be one. */
  of<T>(things: readonly T[]): T;
  /** True with that probability. */
  chance(probability: number): boolean;
}

export const drawing = (seed: string): Draw => {
  const fraction = seededNumbers(seed);
  const between = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1));
  return {
    fraction,
    between,
    of: (things) => things[between(0, things.length - 1)] as (typeof things)[number],
    chance: (probability) => fraction() < probability,
  };
};
