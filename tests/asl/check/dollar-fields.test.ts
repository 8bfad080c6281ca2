import { describe, expect, it } from 'vitest';
import { applyFix } from '@/asl/check/apply-fix';
import { checkDefinition } from '@/asl/check/check';
import { causes } from '@/asl/check/diagnostic';
import type { JsonObject } from '@/asl/values';

const machine = (state: JsonObject): JsonObject => ({ StartAt: 'A', States: { A: state } });
const found = (state: JsonObject) => causes(checkDefinition(machine(state)));

const lambda = 'arn:aws:lambda:eu-west-1:123456789012:function:f';
const wait = (field: JsonObject) => ({ Type: 'Wait', ...field, End: true });
const task = (field: JsonObject) => ({ Type: 'Task', Resource: lambda, ...field, End: true });

describe('a field of a state that ends in .$', () => {
  it.each([
    ['SecondsPath', wait({ 'Seconds.$': '$.delay' })],
    ['TimestampPath', wait({ 'Timestamp.$': '$.until' })],
    ['TimeoutSecondsPath', task({ 'TimeoutSeconds.$': '$.limit' })],
    ['CausePath', { Type: 'Fail', 'Cause.$': '$.why' }],
    ['ErrorPath', { Type: 'Fail', 'Error.$': `States.Format('{}', $.why)` }],
    ['InputPath', { Type: 'Pass', 'InputPath.$': '$.order', End: true }],
    ['Seconds', wait({ 'Seconds.$': 5 })],
  ])('was meant as %s, and is nothing else once it is that', (meant, state) => {
    const [fault, ...others] = found(state);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ rule: 'field.unknown', target: 'key' });
    expect(fault?.message).toContain(`'${meant}'`);
    if (fault?.fix === undefined) throw new Error('no fix is offered');
    expect(causes(checkDefinition(applyFix(machine(state), fault.fix)))).toEqual([]);
  });

  it.each([
    [`"Parameters": { "name.$": "$.order" }`, task({ 'Parameters.$': '$.order' })],
    [`'Parameters': { "name.$": "$.order" }`, { Type: 'Pass', 'Result.$': '$.order', End: true }],
  ])('is told of as %s where only its writer knows the members, and nothing is thrown away', (words, state) => {
    const faults = found(state);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.message).toContain(words);
    expect(faults[0]?.fix).toBeUndefined();
  });

  it('does not offer a field that is there already', () => {
    const [fault] = found({ Type: 'Fail', 'Cause.$': '$.why', CausePath: '$.other' });
    expect(fault?.fix).toBeUndefined();
  });
});
