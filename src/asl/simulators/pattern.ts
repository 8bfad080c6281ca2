/**
 * EventBridge event patterns: every member named must be there and match; a list holds alternatives; an object in it is a
 * matcher. Source: Amazon EventBridge User Guide, «Comparison operators for use in event patterns», read 2026-11.
 */
import { isArray, isNumber, isObject, type JsonObject, type JsonValue, memberOf, toNumber } from '../values';

/** What is wrong with a pattern, below where it stands. */
export interface PatternFault {
  readonly path: string;
  readonly message: string;
}

type Matcher = (value: JsonValue | undefined, argument: JsonValue) => boolean;

const bothText = (value: JsonValue | undefined, argument: JsonValue): value is string =>
  typeof value === 'string' && typeof argument === 'string';

const compare: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
};

const caseless = (argument: JsonValue): string | undefined => {
  const inner = isObject(argument) ? memberOf(argument, 'equals-ignore-case') : undefined;
  return typeof inner === 'string' ? inner.toLowerCase() : undefined;
};

/** `*` stands for any text. Linear in the text for each star: no back-tracking over more than the last one. */
export function wildcard(text: string, glob: string): boolean {
  let t = 0;
  let g = 0;
  let star = -1;
  let mark = 0;
  while (t < text.length) {
    if (glob[g] === '*') {
      star = g++;
      mark = t;
    } else if (glob[g] === text[t]) {
      t++;
      g++;
    } else if (star >= 0) {
      g = star + 1;
      t = ++mark;
    } else return false;
  }
  while (glob[g] === '*') g++;
  return g === glob.length;
}

const matchers: ReadonlyMap<string, Matcher> = new Map<string, Matcher>([
  [
    'prefix',
    (value, argument) => {
      const ignoring = caseless(argument);
      if (ignoring !== undefined) return typeof value === 'string' && value.toLowerCase().startsWith(ignoring);
      return bothText(value, argument) && value.startsWith(argument as string);
    },
  ],
  [
    'suffix',
    (value, argument) => {
      const ignoring = caseless(argument);
      if (ignoring !== undefined) return typeof value === 'string' && value.toLowerCase().endsWith(ignoring);
      return bothText(value, argument) && value.endsWith(argument as string);
    },
  ],
  [
    'equals-ignore-case',
    (value, argument) => bothText(value, argument) && value.toLowerCase() === (argument as string).toLowerCase(),
  ],
  ['wildcard', (value, argument) => bothText(value, argument) && wildcard(value, argument as string)],
  ['exists', (value, argument) => (value !== undefined) === argument],
  [
    'anything-but',
    (value, argument) => {
      if (value === undefined) return false;
      if (isObject(argument)) return !matchOne(value, argument);
      return !(isArray(argument) ? argument : [argument]).some((one) => same(value, one));
    },
  ],
  [
    'numeric',
    (value, argument) => {
      if (!isNumber(value) || !isArray(argument)) return false;
      for (let i = 0; i + 1 < argument.length; i += 2) {
        const operator = argument[i];
        const bound = argument[i + 1];
        const test = typeof operator === 'string' && Object.hasOwn(compare, operator) ? compare[operator] : undefined;
        if (test === undefined || !isNumber(bound) || !test(toNumber(value), toNumber(bound))) return false;
      }
      return true;
    },
  ],
]);

const same = (value: JsonValue | undefined, other: JsonValue): boolean =>
  isNumber(value) && isNumber(other) ? toNumber(value) === toNumber(other) : value === other;

function matchOne(value: JsonValue | undefined, wanted: JsonValue): boolean {
  if (!isObject(wanted)) return same(value, wanted);
  return Object.entries(wanted).every(([name, argument]) => matchers.get(name)?.(value, argument) === true);
}

/** Whether an event matches. */
export function matches(event: JsonValue, pattern: JsonObject): boolean {
  return Object.entries(pattern).every(([name, wanted]) => {
    if (name === '$or' && isArray(wanted)) return wanted.some((one) => isObject(one) && matches(event, one));
    const value = isObject(event) ? memberOf(event, name) : undefined;
    if (isObject(wanted)) return matches(value ?? null, wanted);
    if (!isArray(wanted)) return false;
    const values: readonly (JsonValue | undefined)[] = isArray(value) && value.length > 0 ? value : [value];
    return wanted.some((one) => values.some((each) => matchOne(each, one)));
  });
}

/** Why a pattern could not be made a rule. */
export function patternFault(pattern: JsonObject, path = ''): PatternFault | undefined {
  for (const [name, wanted] of Object.entries(pattern)) {
    const at = `${path}.${name}`;
    const fault =
      name === '$or' && isArray(wanted)
        ? first(wanted, (one, i) =>
            isObject(one) ? patternFault(one, `${at}[${i}]`) : { path: `${at}[${i}]`, message: 'must be a pattern' },
          )
        : isObject(wanted)
          ? patternFault(wanted, at)
          : isArray(wanted)
            ? first(wanted, (one, i) => matcherFault(one, `${at}[${i}]`))
            : { path: at, message: 'must be a list of the values that match, or an object' };
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function matcherFault(wanted: JsonValue, path: string): PatternFault | undefined {
  if (!isObject(wanted)) return undefined;
  const unknown = Object.keys(wanted).find((name) => !matchers.has(name));
  return unknown === undefined
    ? undefined
    : { path: `${path}.${unknown}`, message: `is no matcher; there are ${[...matchers.keys()].join(', ')}` };
}

function first(
  items: readonly JsonValue[],
  look: (item: JsonValue, index: number) => PatternFault | undefined,
): PatternFault | undefined {
  for (const [index, item] of items.entries()) {
    const fault = look(item, index);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
