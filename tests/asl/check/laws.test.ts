import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseOn } from '@/asl/check/advice';
import { applyFix } from '@/asl/check/apply-fix';
import { refusalOf, validateDefinition } from '@/asl/check/aws';
import { checkDefinition } from '@/asl/check/check';
import { causes, type Pointer } from '@/asl/check/diagnostic';
import { checkDocument } from '@/asl/check/document';
import { rules } from '@/asl/rules';
import { isArray, isObject, type JsonValue } from '@/asl/values';

const machines = Object.values(rules)
  .flatMap(({ fails, mended }) => [fails, mended])
  .filter((example) => isObject(example));

const valueAt = (value: JsonValue, pointer: Pointer): JsonValue | undefined =>
  pointer.reduce<JsonValue | undefined>((at, step) => {
    if (isArray(at)) return at[Number(step)];
    return isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }, value);

/** Every place in a value. */
function placesOf(value: JsonValue, here: Pointer = []): Pointer[] {
  const inner = isArray(value)
    ? value.flatMap((item, i) => placesOf(item, [...here, i]))
    : isObject(value)
      ? Object.entries(value).flatMap(([name, member]) => placesOf(member, [...here, name]))
      : [];
  return [here, ...inner];
}

/** A known machine with one part replaced by whatever JSON. */
const spoilt = fc
  .tuple(fc.constantFrom(...machines), fc.nat(), fc.jsonValue({ maxDepth: 3 }))
  .map(([machine, at, junk]) => {
    const places = placesOf(machine);
    const pointer = places[at % places.length] ?? [];
    const value = junk as JsonValue;
    return applyFix(machine, { title: '', edits: [{ op: 'set', pointer, value }] });
  });

describe('checking', () => {
  it('never throws, and points into the definition or just below something in it', () => {
    fc.assert(
      fc.property(fc.oneof(spoilt, fc.jsonValue() as fc.Arbitrary<JsonValue>), (definition) => {
        for (const { pointer, message } of checkDefinition(definition)) {
          expect(message.length).toBeGreaterThan(10);
          expect(pointer.length === 0 || valueAt(definition, pointer.slice(0, -1)) !== undefined).toBe(true);
        }
        adviseOn(definition);
      }),
      { numRuns: 400 },
    );
  });

  it('gives people at least one cause wherever the service refuses', () => {
    fc.assert(
      fc.property(spoilt, (definition) => {
        const text = JSON.stringify(definition);
        const refused = validateDefinition(text).result === 'FAIL';
        expect(refusalOf(text) !== undefined).toBe(refused);
        const errors = causes(checkDocument(text).diagnostics).filter(({ severity }) => severity === 'ERROR');
        if (refused) expect(errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(spoilt, (definition) => {
        expect(checkDefinition(definition)).toEqual(checkDefinition(definition));
      }),
      { numRuns: 100 },
    );
  });

  it('reads any text without throwing', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('json' as const, 'yaml' as const), (text, syntax) => {
        const checked = checkDocument(text, { syntax });
        for (const diagnostic of checked.diagnostics) expect(checked.rangeOf(diagnostic).start.line).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
