import { describe, expect, it } from 'vitest';
import { applyFix } from '@/asl/check/apply-fix';
import { checkDefinition } from '@/asl/check/check';
import { causes } from '@/asl/check/diagnostic';
import type { JsonObject } from '@/asl/values';
import { jsonata, order } from './sound-machines';

const without = (machine: JsonObject): JsonObject => {
  const { QueryLanguage: _, ...rest } = machine;
  return rest;
};
const sound = (): JsonObject => jsonata() as JsonObject;
const rulesOf = (machine: JsonObject) => causes(checkDefinition(machine)).map(({ rule }) => rule);

describe('a machine in JSONata that does not say so', () => {
  it('has one fault, mended by one word at its top', () => {
    const forgetful = without(sound());
    const [fault, ...others] = causes(checkDefinition(forgetful));
    expect(others).toEqual([]);
    expect(fault?.rule).toBe('field.language');
    expect(fault?.message).toContain('"QueryLanguage": "JSONata" at the top');
    if (fault?.fix === undefined) throw new Error('no fix is offered');
    expect(rulesOf(applyFix(forgetful, fault.fix) as JsonObject)).toEqual([]);
  });

  it('keeps all that the service says', () => {
    const said = checkDefinition(without(sound())).filter(({ aws }) => aws?.message.includes('QueryLanguage is set'));
    expect(said.length).toBeGreaterThan(3);
  });

  it('tells in the same pass what would be wrong once it says so', () => {
    const broken = without(sound());
    const states = broken.States as Record<string, JsonObject>;
    states.Refused = { ...states.Refused, Cause: '{% 1 + %}' };
    states.Lost = { Type: 'Succeed' };
    expect(rulesOf(broken).toSorted()).toEqual(['field.language', 'graph.unreachable', 'jsonata.syntax']);
  });

  it('is not certain of it where a state is in JSONPath', () => {
    const mixed = without(sound());
    const states = mixed.States as Record<string, JsonObject>;
    states.Pause = { ...states.Pause, InputPath: '$' };
    expect(causes(checkDefinition(mixed)).length).toBeGreaterThan(1);
  });

  it('is no machine that is sound', () => expect(rulesOf(order() as JsonObject)).toEqual([]));
});

describe('one state in JSONata among others', () => {
  const state = {
    Type: 'Choice',
    Choices: [
      { Condition: '{% $a > 1 %}', Next: 'B' },
      { Condition: '{% $a > 0 %}', Next: 'B' },
    ],
  };
  it('is one fault, whatever number of its rules and expressions are', () => {
    const B = { Type: 'Pass', Parameters: { 'a.$': '$.a' }, End: true };
    expect(rulesOf({ StartAt: 'A', States: { A: state, B } })).toEqual(['field.language']);
  });
});
