import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Failure } from '@/asl/errors';
import { Draft, type Held, made } from '@/asl/query/jsonpath/draft';
import { compileReferencePath, type ReferencePath, writeReferencePath } from '@/asl/query/jsonpath/reference';
import type { JsonValue } from '@/asl/values';

const path = (text: string): ReferencePath => compileReferencePath(text) as ReferencePath;
const name = fc.constantFrom('a', 'b', '__proto__', 'constructor');
const bracket = fc.oneof(
  { weight: 9, arbitrary: name.map((step) => `['${step}']`) },
  { weight: 1, arbitrary: fc.constantFrom('[0]', '[1]') },
);
const pathText = fc.array(bracket, { maxLength: 3 }).map((steps) => `$${steps.join('')}`);
const value: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<JsonValue>(null, 7, 'text'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 3 }).map((entries) => Object.fromEntries(entries) as JsonValue),
  ),
})).value;

/** Text shows the order of members too. */
const text = (given: JsonValue | Failure): string =>
  given instanceof Failure ? `${given.error}: ${given.cause}` : JSON.stringify(given);

it('holds what writing at once would have made, each time, whenever it is looked at', () => {
  const writes = fc.array(fc.record({ at: pathText, value, look: fc.boolean() }), { maxLength: 24 });
  fc.assert(
    fc.property(value, writes, (start, list) => {
      let held: Held = start;
      let plain = start;
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
        kept.push([held, JSON.stringify(plain)]);
        if (look) expect(text(made(held))).toBe(text(plain));
      }
      for (const [then, expected] of kept) expect(JSON.stringify(made(then))).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

it('finds at a path what stands there, or says nothing', () => {
  const writes = fc.array(fc.record({ at: pathText, value }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      value,
      writes,
      fc.array(fc.oneof(name, fc.constantFrom(0, 1)), { maxLength: 4 }),
      (start, list, steps) => {
        let held: Held = start;
        for (const { at, value: put } of list) {
          const next = Draft.write(path(at), held, put);
          if (!(next instanceof Failure)) held = next;
        }
        if (!(held instanceof Draft)) return;
        const found = held.at(steps);
        if (found === undefined || found instanceof Draft) return;
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
