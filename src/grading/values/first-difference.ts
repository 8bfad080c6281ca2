import { isArray, isObject, type JsonObject, type JsonValue, memberOf, parseJson, SyntaxFault, toText } from '@/asl';
import { sameJson } from './same';

/** Where two values first differ. */
export interface Difference {
  /** `orders[0].price`; empty where the values differ as a whole. */
  readonly path: string;
  /** JSON; absent where there is no such member. */
  readonly expected: string | undefined;
  readonly actual: string | undefined;
}

/** The first place, in the order of what was expected, at which two JSON texts differ; undefined where one is no JSON, or none differs. */
export const firstDifference = (actual: string | undefined, expected: string | undefined): Difference | undefined => {
  if (actual === undefined || expected === undefined) return undefined;
  const [a, b] = [parseJson(actual), parseJson(expected)];
  return a instanceof SyntaxFault || b instanceof SyntaxFault ? undefined : differ(a, b, '');
};

const differ = (
  actual: JsonValue | undefined,
  expected: JsonValue | undefined,
  path: string,
): Difference | undefined => {
  if (sameJson(actual, expected)) return undefined;
  for (const key of keysOf(actual, expected)) {
    const step = typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const found = differ(at(actual, key), at(expected, key), step);
    if (found) return found;
  }
  return { path, expected: text(expected), actual: text(actual) };
};

/** What both could be looked into by: nothing, unless both are lists or both are objects. */
const keysOf = (a: JsonValue | undefined, b: JsonValue | undefined): readonly (string | number)[] => {
  if (isArray(a) && isArray(b)) return [...Array(Math.max(a.length, b.length)).keys()];
  if (isObject(a) && isObject(b)) return [...new Set([...Object.keys(b), ...Object.keys(a)])];
  return [];
};

const at = (value: JsonValue | undefined, key: string | number): JsonValue | undefined =>
  typeof key === 'number' ? (value as readonly JsonValue[])[key] : memberOf(value as JsonObject, key);

const text = (value: JsonValue | undefined): string | undefined => (value === undefined ? undefined : toText(value));
