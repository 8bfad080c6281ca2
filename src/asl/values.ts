/**
 * The data a state machine carries: JSON, with one thing JavaScript's own numbers cannot keep. A number whose text
 * differs from what JavaScript would write (`1.0`, `1e3`, `12345678901234567890`) is held as a `NumberText`, so that
 * what no state touched comes out as it came in. Every other number is a plain `number`.
 *
 * Values are shared by reference and never changed after they were made.
 */
export type JsonValue = null | boolean | number | string | NumberText | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [member: string]: JsonValue;
}

/** A number with the text it was written in. `value` is its nearest double. */
export class NumberText {
  /** How often any of them was asked for its double by `JSON.stringify`: how `toText` knows that a text is exact. */
  static asked = 0;

  constructor(
    readonly text: string,
    readonly value: number,
  ) {}

  /** Lets `JSON.stringify` and arithmetic see the double; exact text is written by `toText` of the syntax room. */
  toJSON(): number {
    NumberText.asked++;
    return this.value;
  }
}

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof NumberText);

export const isArray = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);

export const isNumber = (value: JsonValue | undefined): value is number | NumberText =>
  typeof value === 'number' || value instanceof NumberText;

/** The double of a number value. */
export const toNumber = (value: number | NumberText): number => (typeof value === 'number' ? value : value.value);

/**
 * The member of that name, or `undefined` where the object has none of its own: a learner's word is never looked up
 * on a prototype.
 */
export const memberOf = (object: JsonObject, name: string): JsonValue | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** Sets an own member on an object under construction, `__proto__` included. */
export const setMember = (object: Record<string, JsonValue>, name: string, value: JsonValue): void => {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  } else object[name] = value;
};
