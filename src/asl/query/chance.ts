import type { Chance } from './scope';

/** FNV-1a over UTF-16 units, with a salt, as the four words of a generator's state. */
function stateOf(seed: string): [number, number, number, number] {
  const words: number[] = [];
  for (let salt = 0; salt < 4; salt++) {
    let hash = 0x811c9dc5 ^ (salt * 0x9e3779b9);
    for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    words.push((hash ^ (hash >>> 16)) >>> 0);
  }
  return [words[0] ?? 1, words[1] ?? 2, words[2] ?? 3, words[3] ?? 4];
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The lower 16 bits of a word as four hexadecimal digits. */
const hex = (word: number): string => `${BYTES[(word >>> 8) & 0xff]}${BYTES[word & 0xff]}`;

/** Chance from a seed (sfc32): the same sequence for the same text, on every machine. */
export function seededChance(seed: string): Chance {
  let [a, b, c, counter] = stateOf(seed);
  const word = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) word();
  return {
    random: () => word() / 4294967296,
    uuid() {
      const first = word();
      const second = (word() & 0xffff0fff) | 0x4000; // version 4
      const third = (word() & 0x3fffffff) | 0x80000000; // the variant of RFC 9562
      const last = word();
      return `${hex(first >>> 16)}${hex(first)}-${hex(second >>> 16)}-${hex(second)}-${hex(third >>> 16)}-${hex(third)}${hex(last >>> 16)}${hex(last)}`;
    },
  };
}
