import { isArray, isNumber, isObject, type JsonObject, type JsonValue, memberOf, Regex, toNumber, toText } from '@/asl';
import { sameJson } from './same';

/**
 * A value that stands for itself, or, as an object with one member beginning with `$`, for every value that fits:
 * `$any: true`, `$type: number`, `$pattern: '^P-'`, `$unordered: […]`, `$subset: {…}`, `$within: {of: 10, by: 1}`.
 * Matchers may stand anywhere inside arrays and objects.
 */
export type Pattern = JsonValue;

type Matcher = (argument: JsonValue, value: JsonValue) => boolean;

const typeOf = (value: JsonValue): string => {
  if (value === null) return 'null';
  if (isArray(value)) return 'array';
  if (isNumber(value)) return 'number';
  return typeof value;
};

/** Is there a way to pair every pattern with an item of its own? Augmenting paths: the first that fits may have to move. */
const pairs = (patterns: readonly JsonValue[], items: readonly JsonValue[]): boolean => {
  const takenBy = new Map<number, number>();
  const place = (pattern: number, tried: Set<number>): boolean =>
    items.some((item, index) => {
      if (tried.has(index) || !matches(patterns[pattern] as JsonValue, item)) return false;
      tried.add(index);
      const other = takenBy.get(index);
      if (other !== undefined && !place(other, tried)) return false;
      takenBy.set(index, pattern);
      return true;
    });
  return patterns.every((_, pattern) => place(pattern, new Set()));
};

const matchers: ReadonlyMap<string, Matcher> = new Map<string, Matcher>([
  ['$any', () => true],
  ['$type', (type, value) => typeOf(value) === type],
  [
    '$pattern',
    (source, value) => {
      if (typeof source !== 'string' || typeof value !== 'string') return false;
      const regex = Regex.compile(source, '');
      // Undefined: finding out costs too much; then it does not match.
      return regex instanceof Regex && regex.find(value, 0) instanceof Object;
    },
  ],
  [
    '$unordered',
    (items, value) => isArray(items) && isArray(value) && items.length === value.length && pairs(items, value),
  ],
  [
    '$subset',
    (part, value) => {
      if (isArray(part)) return isArray(value) && pairs(part, value);
      return (
        isObject(part) &&
        isObject(value) &&
        Object.keys(part).every((name) => {
          const member = memberOf(value, name);
          return member !== undefined && matches(memberOf(part, name) as JsonValue, member);
        })
      );
    },
  ],
  [
    '$within',
    (range, value) => {
      const [of, by] = isObject(range) ? [memberOf(range, 'of'), memberOf(range, 'by')] : [];
      return (
        isNumber(of) && isNumber(by) && isNumber(value) && Math.abs(toNumber(value) - toNumber(of)) <= toNumber(by)
      );
    },
  ],
]);

const matcherOf = (pattern: JsonObject): { name: string; argument: JsonValue } | undefined => {
  const [name, ...others] = Object.keys(pattern);
  if (name === undefined || others.length > 0 || !matchers.has(name)) return undefined;
  return { name, argument: memberOf(pattern, name) as JsonValue };
};

/** Does the value fit? */
export const matches = (pattern: Pattern, value: JsonValue): boolean => {
  if (isArray(pattern))
    return (
      isArray(value) &&
      pattern.length === value.length &&
      pattern.every((one, i) => matches(one, value[i] as JsonValue))
    );
  if (!isObject(pattern)) return sameJson(pattern, value);
  const special = matcherOf(pattern);
  if (special) return matchers.get(special.name)?.(special.argument, value) ?? false;
  if (!isObject(value)) return false;
  const names = Object.keys(pattern);
  return (
    names.length === Object.keys(value).length &&
    names.every((name) => {
      const member = memberOf(value, name);
      return member !== undefined && matches(memberOf(pattern, name) as JsonValue, member);
    })
  );
};

const says: ReadonlyMap<string, (argument: JsonValue) => string> = new Map<string, (argument: JsonValue) => string>([
  ['$any', () => 'anything'],
  ['$type', (type) => `a value of type ${type}`],
  ['$pattern', (source) => `a text that matches ${source}`],
  ['$unordered', (items) => `in any order ${patternText(items)}`],
  ['$subset', (part) => `at least ${patternText(part)}`],
  [
    '$within',
    (range) =>
      isObject(range) ? `${toText(memberOf(range, 'of') ?? null)} ± ${toText(memberOf(range, 'by') ?? null)}` : '',
  ],
]);

/** A pattern for people to read. */
export const patternText = (pattern: Pattern): string => {
  if (isArray(pattern)) return `[${pattern.map(patternText).join(',')}]`;
  if (!isObject(pattern)) return toText(pattern);
  const special = matcherOf(pattern);
  if (special) return `‹${says.get(special.name)?.(special.argument)}›`;
  return `{${Object.entries(pattern)
    .map(([name, member]) => `${JSON.stringify(name)}:${patternText(member)}`)
    .join(',')}}`;
};
