import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFix } from '@/asl/check/apply-fix';
import { checkDefinition } from '@/asl/check/check';
import { causes, type Diagnostic, type Pointer } from '@/asl/check/diagnostic';
import { rules } from '@/asl/rules';
import { isArray, isNumber, isObject, type JsonObject, type JsonValue } from '@/asl/values';
import { soundMachines } from './sound-machines';

const sound = [
  ...soundMachines.map((machine) => machine() as JsonValue),
  ...Object.values(rules).flatMap(({ mended, type }) => (isObject(mended) && type === undefined ? [mended] : [])),
];

/** Every place in a value but the whole. */
function placesOf(value: JsonValue, here: Pointer = []): Pointer[] {
  const members = isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  return members.flatMap(([step, member]) => [[...here, step], ...placesOf(member, [...here, step])]);
}

const valueAt = (value: JsonValue, pointer: Pointer): JsonValue =>
  pointer.reduce<JsonValue>((at, step) => (at as JsonObject)[step] ?? null, value);

/** A slip of the finger: two letters swapped, one left out, one doubled, one in the other case. */
function slip(word: string, at: number, how: number): string {
  const i = at % Math.max(1, word.length);
  const letter = word.charAt(i);
  if (how === 0) return word.slice(0, i) + word.charAt(i + 1) + letter + word.slice(i + 2);
  if (how === 1) return word.slice(0, i) + word.slice(i + 1);
  if (how === 2) return word.slice(0, i) + letter + word.slice(i);
  const other = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
  return word.slice(0, i) + other + word.slice(i + 1);
}

/** A sound machine with one mistake of the kinds people make. */
const mistaken = fc
  .record({
    machine: fc.constantFrom(...sound),
    place: fc.nat(),
    letter: fc.nat(40),
    how: fc.nat(3),
    kind: fc.constantFrom('name', 'value', 'missing', 'quoted', 'bare', 'moved'),
  })
  .map(({ machine, place, letter, how, kind }): JsonValue => {
    const places = placesOf(machine);
    const pointer = places[place % places.length] ?? [];
    const value = valueAt(machine, pointer);
    const name = pointer.at(-1);
    const edit = (made: Parameters<typeof applyFix>[1]['edits'][number]) =>
      applyFix(machine, { title: '', edits: [made] });
    if (kind === 'name' && typeof name === 'string')
      return edit({ op: 'rename', pointer, to: slip(name, letter, how) });
    if (kind === 'value' && typeof value === 'string')
      return edit({ op: 'set', pointer, value: slip(value, letter, how) });
    if (kind === 'quoted' && (isNumber(value) || typeof value === 'boolean'))
      return edit({ op: 'set', pointer, value: String(value) });
    if (kind === 'bare' && isArray(value) && value.length === 1)
      return edit({ op: 'set', pointer, value: value[0] ?? null });
    if (kind === 'moved' && typeof name === 'number') return edit({ op: 'move', pointer, to: 0 });
    return edit({ op: 'remove', pointer });
  });

const idOf = ({ rule, pointer, target }: Diagnostic): string => JSON.stringify([rule, pointer, target]);

describe('a quick fix', () => {
  it('removes its diagnostic and adds none, whatever single mistake was made', () => {
    let offered = 0;
    fc.assert(
      fc.property(mistaken, (definition) => {
        const before = causes(checkDefinition(definition));
        for (const diagnostic of before) {
          if (diagnostic.fix === undefined) continue;
          offered++;
          const after = causes(checkDefinition(applyFix(definition, diagnostic.fix)));
          const said = new Set(before.map(({ rule }) => rule));
          expect(
            after.length,
            JSON.stringify({
              definition,
              fix: diagnostic.fix,
              after: after.map(({ rule, message }) => [rule, message]),
            }),
          ).toBeLessThan(before.length);
          expect(after.map(idOf)).not.toContain(idOf(diagnostic));
          for (const { rule } of after) expect(said).toContain(rule);
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 1500) },
    );
    expect(offered).toBeGreaterThan(100);
  });
});
