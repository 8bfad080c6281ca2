import { randomInt } from 'node:crypto';

/** Without what is mistaken for something else, read or heard: no 0 O, 1 I L, no U. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;

/** One of 30⁸ codes: far too many to try, with tries counted. */
export const makeJoinCode = (): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)] ?? '').join('');

/** A code as somebody typed it, in the form it is stored in; undefined where it can be none. */
export function readJoinCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : undefined;
}
