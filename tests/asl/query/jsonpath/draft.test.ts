import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Failure } from '@/asl/errors';
import { Draft, type Held, made } from '@/asl/query/jsonpath/draft';
import { compileReferencePath, type ReferencePath, writeReferencePath } from '@/asl/query/jsonpath/reference';
import type { JsonValue } from '@/asl/values';

const path = (text: string): ReferencePath => compileReferencePath(text) as ReferencePath;
const name = fc.constantFrom('a', 'b', '__proto__', 'constructor');
const bracket = fc.oneof(
  { weight: 15, arbitrary: name.map((step) => `['${step}']`) },
  { weight: 1, arbitrary: fc.constantFrom('[0]', '[1]') },
);
const below = fc.array(bracket, { minLength: 1, maxLength: 3 }).map((steps) => `$${steps.join('')}`);
const pathText = fc.oneof({ weight: 15, arbitrary: below }, { weight: 1, arbitrary: fc.constant('$') });
const value: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<JsonValue>(null, 7, 'text'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 3 }).map((entries) => Object.fromEntries(entries) as JsonValue),
  ),
})).value;

/** Members beside those that are named, so many that results wait. */
const beside = Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`m${i}`, i]));
/** Objects with many members, the named ones before them or after them, and now and then something else. */
const start: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 1, arbitrary: value },
  {
    weight: 9,
    arbitrary: fc.tuple(fc.array(fc.tuple(name, value), { maxLength: 4 }), fc.boolean()).map(([named, isFirst]) => {
      const wide = Object.entries(beside);
      return Object.fromEntries(isFirst ? [...named, ...wide] : [...wide, ...named]) as JsonValue;
    }),
  },
);

/** Text shows the order of members too. */
const text = (given: JsonValue | Failure): string =>
  given instanceof Failure ? `${given.error}: ${given.cause}` : JSON.stringify(given);

it('holds what writing at once would have made, each time, whenever it is looked at', () => {
  let waiting = 0;
  const writes = fc.array(fc.record({ at: pathText, value, look: fc.boolean() }), { maxLength: 24 });
  fc.assert(
    fc.property(start, writes, (given, list) => {
      let held: Held = given;
      let plain = given;
      const kept: [Held, string][] = [];
      for (const { at, value: put, look } of list) {
        const drafted = Draft.write(path(at), held, put);
        const written = writeReferencePath(path(at), plain, put);
        if (drafted instanceof Failure || written instanceof Failure) {
          expect(drafted).toBeInstanceOf(Failure);
          expect(text(drafted as Failure)).toBe(text(written));
          continue;
        }
        held = drafted;
        plain = written;
        if (held instanceof Draft && held.length > 1) waiting++;
        kept.push([held, JSON.stringify(plain)]);
        if (look) expect(text(made(held))).toBe(text(plain));
      }
      for (const [then, expected] of kept) expect(JSON.stringify(made(then))).toBe(expected);
    }),
    { numRuns: 500 },
  );
  expect(waiting).toBeGreaterThan(50);
});

it('finds at a path what stands there, or says nothing', () => {
  let seen = 0;
  const writes = fc.array(fc.record({ at: pathText, value }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      start,
      writes,
      fc.array(fc.oneof({ weight: 9, arbitrary: name }, fc.constantFrom(0, 1)), { maxLength: 3 }),
      (given, list, steps) => {
        let held: Held = given;
        for (const { at, value: put } of list) {
          const next = Draft.write(path(at), held, put);
          if (!(next instanceof Failure)) held = next;
        }
        if (!(held instanceof Draft)) return;
        const found = held.at(steps);
        if (found === undefined || found instanceof Draft) return;
        seen++;
        let node: unknown = made(held);
        for (const step of steps) {
          expect(Object.hasOwn(node as object, step)).toBe(true);
          node = (node as Record<string, unknown>)[step];
        }
        expect(found).toBe(node);
      },
    ),
    { numRuns: 500 },
  );
  expect(seen).toBeGreaterThan(10);
});

it('copies an object once for several results, and not at all for a path beside them', () => {
  const big = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`m${i}`, i]));
  const list = [1, 2];
  let held: Held = { big, list };
  for (let i = 0; i < 8; i++) held = Draft.write(path(`$.big.k${i}`), held, i) as Held;
  expect((held as Draft).at(['list'])).toBe(list);
  expect((held as Draft).at(['big', 'k3'])).toBe(3);
  expect((held as Draft).at(['big', 'm7'])).toBe(7);
  expect((held as Draft).at(['big'])).toBe(held);
  expect((held as Draft).at(['nothing'])).toBeUndefined();
  expect(made(held)).toEqual({ big: { ...big, k0: 0, k1: 1, k2: 2, k3: 3, k4: 4, k5: 5, k6: 6, k7: 7 }, list });
  expect(made(held)).toBe(made(held));
  expect(Object.keys(big)).toHaveLength(40);
});
