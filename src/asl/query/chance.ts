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
      const hex = [word(), word(), word(), word()].map((part) => part.toString(16).padStart(8, '0')).join('');
      const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3];
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}
