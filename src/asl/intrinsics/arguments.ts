import { isArray, isNumber, isObject, type JsonObject, type JsonValue, toNumber } from '../values';
import { IntrinsicError } from './intrinsic';

/** Text given to Base64Encode, Base64Decode and Hash may have this many characters. */
const MAX_TEXT = 10_000;

const refuse = (position: number, what: string): IntrinsicError =>
  new IntrinsicError(`Invalid argument ${position + 1}: expected ${what}.`);

export const stringAt = (args: readonly JsonValue[], position: number): string | IntrinsicError => {
  const value = args[position];
  return typeof value === 'string' ? value : refuse(position, 'a string');
};

export const arrayAt = (args: readonly JsonValue[], position: number): readonly JsonValue[] | IntrinsicError => {
  const value = args[position];
  return isArray(value) ? value : refuse(position, 'an array');
};

export const objectAt = (args: readonly JsonValue[], position: number): JsonObject | IntrinsicError => {
  const value = args[position];
  return isObject(value) ? value : refuse(position, 'an object');
};

/** A 32-bit integer; a fraction is rounded half up, towards +∞ (-1.5 → -1), as MathAdd was recorded to do. */
export const integerAt = (args: readonly JsonValue[], position: number): number | IntrinsicError => {
  const value = args[position];
  if (!isNumber(value)) return refuse(position, 'an integer');
  const rounded = Math.floor(toNumber(value) + 0.5);
  if (!(rounded >= -2147483648 && rounded <= 2147483647)) return refuse(position, 'an integer of 32 bits');
  return rounded === 0 ? 0 : rounded;
};

/** Text no longer than `MAX_TEXT`. */
export const shortTextAt = (args: readonly JsonValue[], position: number): string | IntrinsicError => {
  const value = stringAt(args, position);
  if (typeof value === 'string' && value.length > MAX_TEXT) return refuse(position, `at most ${MAX_TEXT} characters`);
  return value;
};
