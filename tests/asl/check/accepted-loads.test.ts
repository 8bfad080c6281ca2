import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFix } from '@/asl/check/apply-fix';
import { validateDefinition } from '@/asl/check/aws';
import type { Pointer } from '@/asl/check/diagnostic';
import { loadDefinition } from '@/asl/load';
import { rules } from '@/asl/rules';
import { isArray, isObject, type JsonValue } from '@/asl/values';
import { soundMachines } from './sound-machines';

const machines = [
  ...soundMachines.map((machine) => machine() as JsonValue),
  ...Object.values(rules).flatMap(({ fails, mended }) => [fails, mended]),
].filter((machine) => isObject(machine));

/** Words a field may hold somewhere, so that what is put in is often accepted. */
const words = fc.constantFrom(
  'A',
  'B',
  '$',
  '$.x',
  '$$.Execution.Id',
  '$v',
  'States.UUID()',
  "States.Format('{}', $.a)",
  '{% $states.input %}',
  '{% 1 %}',
  'Pass',
  'Succeed',
  'JSONata',
  'JSONPath',
  'States.ALL',
  '2026-11-26T00:00:00Z',
  'arn:aws:states:::sns:publish',
  'EXPRESS',
);
const names = fc.constantFrom(
  'Comment',
  'Assign',
  'Output',
  'InputPath',
  'Parameters',
  'ResultPath',
  'End',
  'Retry',
  'x.$',
  '__proto__',
  'constructor',
);
const parts: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.constantFrom(0, 1, -1, 0.5, 1e21, true, false, null),
    fc.array(tie('part'), { maxLength: 2 }),
    fc.dictionary(names, tie('part'), { maxKeys: 3 }),
  ),
})).part;

function placesOf(value: JsonValue, here: Pointer = []): Pointer[] {
  const members = isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  return [here, ...members.flatMap(([step, member]) => placesOf(member, [...here, step]))];
}

/** A known machine with a part replaced, or a member more. */
const varied = fc
  .record({
    machine: fc.constantFrom(...machines),
    at: fc.nat(),
    part: parts,
    name: fc.option(names, { nil: undefined }),
  })
  .map(({ machine, at, part, name }): JsonValue => {
    const places = placesOf(machine);
    const place = places[at % places.length] ?? [];
    const pointer = name === undefined ? place : [...place, name];
    return applyFix(machine, { title: '', edits: [{ op: 'set', pointer, value: part as JsonValue }] });
  });

describe('a definition the checker accepts', () => {
  it('is loaded by the engine', () => {
    let accepted = 0;
    fc.assert(
      fc.property(varied, fc.constantFrom('STANDARD' as const, 'EXPRESS' as const), (definition, type) => {
        const text = JSON.stringify(definition);
        if (validateDefinition(text, { type }).result === 'FAIL') return;
        accepted++;
        expect(loadDefinition(text)).toHaveProperty('program');
      }),
      { numRuns: Number(process.env['RUNS'] ?? 1500) },
    );
    expect(accepted).toBeGreaterThan(200);
  });
});
