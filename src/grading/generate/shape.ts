import { isArray, isNumber, isObject, type JsonValue, memberOf, toNumber } from '@/asl';
import type { Draw } from '../values/chance';

/**
 * A generator of JSON: a value stands for itself; an object with one member beginning with `$` draws:
 * `$int: [0, 60]`, `$number: [0, 1]`, `$one: […]`, `$text: 'A-####'` (`#` a digit, `@` a letter), `$flag: true`,
 * `$maybe: …` (the member is there half the time), `$list: {of: …, length: [0, 4]}`, `$near: {of: 30, by: 0.01}` (on a bound, or just
 * under or just over it: less than `by` away).
 */
export type Shape = JsonValue;

type Drawn = (argument: JsonValue, draw: Draw) => JsonValue | undefined;

const range = (value: JsonValue | undefined): [number, number] => {
  const [low, high] = isArray(value) ? value : [];
  return [isNumber(low) ? toNumber(low) : 0, isNumber(high) ? toNumber(high) : 0];
};

const letters = 'abcdefghijklmnopqrstuvwxyz';

const kinds: ReadonlyMap<string, Drawn> = new Map<string, Drawn>([
  ['$int', (argument, draw) => draw.between(...range(argument))],
  [
    '$number',
    (argument, draw) => {
      const [low, high] = range(argument);
      return Math.round((low + draw.fraction() * (high - low)) * 100) / 100;
    },
  ],
  ['$one', (argument, draw) => (isArray(argument) && argument.length > 0 ? generate(draw.of(argument), draw) : null)],
  [
    '$text',
    (argument, draw) =>
      String(argument).replace(/[#@]/g, (sign) => (sign === '#' ? String(draw.between(0, 9)) : draw.of([...letters]))),
  ],
  [
    '$near',
    (argument, draw) => {
      const [of, by] = isObject(argument) ? [memberOf(argument, 'of'), memberOf(argument, 'by')] : [];
      const [bound, most] = [isNumber(of) ? toNumber(of) : 0, isNumber(by) ? toNumber(by) : 1];
      const away = (most * draw.between(1, 9)) / 10;
      return Number((bound + draw.of([0, -away, away])).toPrecision(12));
    },
  ],
  ['$flag', (_, draw) => draw.chance(0.5)],
  ['$maybe', (argument, draw) => (draw.chance(0.5) ? generate(argument, draw) : undefined)],
  [
    '$list',
    (argument, draw) => {
      if (!isObject(argument)) return [];
      const [low, high] = range(memberOf(argument, 'length'));
      const of = memberOf(argument, 'of') ?? null;
      return Array.from({ length: draw.between(low, high) }, () => generate(of, draw) ?? null);
    },
  ],
]);

/** One value of the shape; `undefined` for a member that is not there this time. */
export const generate = (shape: Shape, draw: Draw): JsonValue | undefined => {
  if (isArray(shape)) return shape.map((one) => generate(one, draw) ?? null);
  if (!isObject(shape)) return shape;
  const names = Object.keys(shape);
  const [name = ''] = names;
  const kind = names.length === 1 ? kinds.get(name) : undefined;
  if (kind) return kind(memberOf(shape, name) as JsonValue, draw);
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, member]): [string, JsonValue][] => {
      const drawn = generate(member, draw);
      return drawn === undefined ? [] : [[key, drawn]];
    }),
  );
};
