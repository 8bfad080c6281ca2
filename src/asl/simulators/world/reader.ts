import { nearest } from '../../check/nearest';
import { isArray, isNumber, isObject, type JsonValue, memberOf, toNumber } from '../../values';

/** What is wrong with a world, and where: `tables.Orders.key.partition`. */
export class WorldFault {
  constructor(
    readonly path: string,
    readonly message: string,
  ) {}
}

/** Reads a value at a place, or says what is wrong there. `undefined` comes in where the member is absent. */
export type Read<T> = (value: JsonValue | undefined, path: string) => T | WorldFault;

const kindOf = (value: JsonValue | undefined): string => {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : isNumber(value) ? 'a number' : `a ${typeof value}`;
};

const wanted = (what: string, value: JsonValue | undefined, path: string): WorldFault =>
  new WorldFault(
    path,
    value === undefined ? `is missing: it must be ${what}` : `must be ${what} but is ${kindOf(value)}`,
  );

export const text: Read<string> = (value, path) => (typeof value === 'string' ? value : wanted('a text', value, path));

export const flag: Read<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : wanted('true or false', value, path);

/** A number within bounds. */
export const number =
  (least: number, most: number, whole = false): Read<number> =>
  (value, path) => {
    const given = isNumber(value) ? toNumber(value) : Number.NaN;
    const fits = given >= least && given <= most && (!whole || Number.isInteger(given));
    if (fits) return given;
    const what = `a ${whole ? 'whole ' : ''}number from ${least} to ${most}`;
    return isNumber(value) ? new WorldFault(path, `must be ${what} but is ${given}`) : wanted(what, value, path);
  };

/** Seconds of virtual time, up to a year. */
export const seconds = number(0, 31_536_000);
export const count = number(0, 1_000_000, true);

export const json: Read<JsonValue> = (value, path) => (value === undefined ? wanted('JSON', value, path) : value);

/** One of a few words. */
export const word =
  <T extends string>(...words: readonly T[]): Read<T> =>
  (value, path) =>
    words.find((one) => one === value) ?? wanted(`one of ${words.join(', ')}`, value, path);

export const optional =
  <T>(read: Read<T>): Read<T | undefined> =>
  (value, path) =>
    value === undefined ? undefined : read(value, path);

export const otherwise =
  <T>(read: Read<T>, absent: T): Read<T> =>
  (value, path) =>
    value === undefined ? absent : read(value, path);

export const list =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value, path) => {
    if (!isArray(value)) return wanted('a list', value, path);
    const out: T[] = [];
    for (const [index, item] of value.entries()) {
      const got = read(item, `${path}[${index}]`);
      if (got instanceof WorldFault) return got;
      out.push(got);
    }
    return out;
  };

const place = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Things by name, in the order written. */
export const named =
  <T>(read: Read<T>): Read<ReadonlyMap<string, T>> =>
  (value, path) => {
    if (value === undefined) return new Map();
    if (!isObject(value)) return wanted('an object: name → what it is', value, path);
    const out = new Map<string, T>();
    for (const [name, item] of Object.entries(value)) {
      const got = read(item, place(path, name));
      if (got instanceof WorldFault) return got;
      out.set(name, got);
    }
    return out;
  };

type Fields<T> = { readonly [K in keyof T]-?: Read<T[K]> };

/** An object of these members and no other. */
export const object =
  <T extends object>(fields: Fields<T>): Read<T> =>
  (value, path) => {
    if (!isObject(value)) return wanted('an object', value, path);
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(fields, name)) continue;
      const known = Object.keys(fields);
      const guess = nearest(name, known, { guesses: 1000 });
      const hint = guess === undefined ? `; known here are ${known.join(', ')}` : `; did you mean '${guess}'?`;
      return new WorldFault(place(path, name), `is not known${hint}`);
    }
    const out: Partial<Record<keyof T, unknown>> = {};
    for (const name of Object.keys(fields) as (keyof T & string)[]) {
      const got = fields[name](memberOf(value, name), place(path, name));
      if (got instanceof WorldFault) return got;
      out[name] = got;
    }
    return out as T;
  };

/** Reads, then looks once more at what was read. */
export const checked =
  <T, U>(read: Read<T>, look: (value: T, path: string) => U | WorldFault): Read<U> =>
  (value, path) => {
    const got = read(value, path);
    return got instanceof WorldFault ? got : look(got, path);
  };
