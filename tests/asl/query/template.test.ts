import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '@/asl/errors';
import type { QueryFault } from '@/asl/query/scope';
import { compileTemplate, type Template } from '@/asl/query/template';
import { toText } from '@/asl/syntax/text';
import { type JsonValue, NumberText } from '@/asl/values';
import { json } from './json-arbitrary';
import { scopeOf } from './scope';

const evaluate = (template: JsonValue, data: JsonValue = {}) =>
  (compileTemplate(template) as Template).evaluate(scopeOf(data));
const order = (...names: string[]) =>
  Object.keys(evaluate(Object.fromEntries(names.map((name) => [name, name.endsWith('.$') ? '$' : 1]))) as object);

describe('a payload template', () => {
  it('replaces members ending in .$ at any depth, in arrays too', () => {
    const template = {
      a: { 'b.$': '$.x' },
      list: [{ 'c.$': "States.Format('{}!', $.x)" }, '$.x'],
      'd.$': '$$.State.Name',
    };
    expect(evaluate(template, { x: 1 })).toEqual({ a: { b: 1 }, list: [{ c: '1!' }, '$.x'], d: 'S' });
  });

  it('keeps numbers by their text', () => {
    expect(toText(evaluate({ 'v.$': '$.x' }, { x: new NumberText('1.0', 1) }) as JsonValue)).toBe('{"v":1.0}');
  });

  it('puts literals first, then computed members in the order of a Java HashMap', () => {
    expect(order('StateMachineArn.$', 'Input.$', 'Name.$')).toEqual(['Input', 'StateMachineArn', 'Name']);
    expect(order('ApiEndpoint.$', 'Method.$', 'Path.$', 'Stage.$', 'RequestBody.$', 'Headers.$')).toEqual([
      'Path',
      'Headers',
      'Stage',
      'ApiEndpoint',
      'Method',
      'RequestBody',
    ]);
    expect(order('Question.$', 'Answer.$', 'z', 'y')).toEqual(['z', 'y', 'Answer', 'Question']);
  });

  it('fails with the field that is missing', () => {
    expect(evaluate({ 'v.$': '$.x' }, { y: 1 })).toEqual(
      new Failure(
        'States.Runtime',
        `The JSONPath '$.x' specified for the field 'v.$' could not be found in the input '{"y":1}'`,
      ),
    );
  });

  it('shares what holds no expression', () => {
    const literal = { a: [1, { b: 2 }] };
    const compiled = compileTemplate(literal) as Template;
    expect(compiled.isStatic).toBe(true);
    expect(compiled.evaluate(scopeOf({}))).toBe(literal);
  });

  it('names every fault with its place', () => {
    const faults = compileTemplate({ a: [{ 'b.$': 'x' }], 'c.$': [1] }) as QueryFault[];
    expect(faults.map(({ place, message }) => [place, message])).toEqual([
      [['a', 0, 'b.$'], "The value for the field 'b.$' must be a valid JSONPath or a valid intrinsic function call"],
      [['c.$'], "The value for the field 'c.$' must be a STRING that contains a JSONPath but was an ARRAY"],
    ]);
  });
});

it('passes any JSON through a path untouched, by reference', () => {
  fc.assert(
    fc.property(json, (value) => {
      const out = evaluate({ 'v.$': '$.x', '__proto__.$': '$.x' }, { x: value }) as Record<string, JsonValue>;
      expect(out['v']).toBe(value);
      expect(Object.getOwnPropertyDescriptor(out, '__proto__')?.value).toBe(value);
    }),
  );
});

it('never throws while compiling', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('a.$', 'b.$', 'c'), fc.oneof(json, fc.string())), (template) => {
      const compiled = compileTemplate(template as JsonValue);
      expect(Array.isArray(compiled) ? compiled[0] : compiled).toBeDefined();
    }),
  );
});
