import { seededNumbers } from '../values/chance';

/** The same things in an order that depends on the seed alone (Fisher and Yates). */
export const shuffle = <T>(things: readonly T[], seed: string): T[] => {
  const next = seededNumbers(seed);
  const shuffled = [...things];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    const moved = shuffled[last] as T;
    shuffled[last] = shuffled[other] as T;
    shuffled[other] = moved;
  }
  return shuffled;
};
