import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance from a seed: the same seed gives the same numbers, on any machine. */
export interface Chance {
  /** 0 inclusive to 1 exclusive. */
  float(): number;
  /** Both ends inclusive. */
  int(from: number, to: number): number;
  /** Of the standard normal distribution (Box and Muller). */
  normal(): number;
  shuffle<T>(things: readonly T[]): T[];
}

/** A text as a number of 32 bits (FNV-1a). */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
};

export function chanceOf(seed: string): Chance {
  const generator = xoroshiro128plus(hash(seed));
  const float = (): number => uniformFloat64(generator);
  const int = (from: number, to: number): number => uniformInt(generator, from, to);
  return {
    float,
    int,
    normal: () => Math.sqrt(-2 * Math.log(1 - float())) * Math.cos(2 * Math.PI * float()),
    shuffle: (things) => {
      const order = [...things];
      for (let last = order.length - 1; last > 0; last--) {
        const other = int(0, last);
        [order[last], order[other]] = [order[other] as (typeof order)[number], order[last] as (typeof order)[number]];
      }
      return order;
    },
  };
}
