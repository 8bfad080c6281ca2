import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from '@/asl/errors';
import { compileIntrinsic, type IntrinsicCall } from '@/asl/intrinsics/compile';
import { IntrinsicFault } from '@/asl/intrinsics/parse';
import { INTRINSICS } from '@/asl/intrinsics/registry';
import type { JsonValue } from '@/asl/values';
import { scopeOf } from '../query/scope';

const data: JsonValue = {
  list: [1, 2, 2, { a: 1 }, { a: 1 }],
  text: 'a,b;c',
  none: null,
  object: { Arg1: 1, Arg2: [null, 'x'] },
  template: 'Hi {}',
};
const evaluate = (text: string) => (compileIntrinsic(text) as IntrinsicCall).evaluate(scopeOf(data, { v: 3 }));
const reason = (text: string) => {
  const outcome = evaluate(text) as Failure;
  return [outcome.error, outcome.cause?.replace(`The function '${text}' had the following error: `, '')];
};

it.each<[string, JsonValue]>([
  ["States.Format('{} and {}', $.text, $.none)", 'a,b;c and null'],
  ["States.Format('{}', $.object)", '{Arg1=1, Arg2=[null, x]}'],
  ["States.Format('it\\'s \\{{}\\}', 1.5)", "it's {1.5}"],
  ['States.Format($.template, $v)', 'Hi 3'],
  ["States.StringToJson('')", null],
  ["States.StringToJson('-0')", 0],
  ['States.StringToJson(\'{"a": [1]}\')', { a: [1] }],
  ['States.JsonToString($.object)', '{"Arg1":1,"Arg2":[null,"x"]}'],
  ['States.Array()', []],
  ["States.Array('a', 1, null, true, States.Array())", ['a', 1, null, true, []]],
  ['States.ArrayPartition($.list, 2)', [[1, 2], [2, { a: 1 }], [{ a: 1 }]]],
  ['States.ArrayContains($.list, States.StringToJson(\'{"a":1.0}\'))', true],
  ['States.ArrayRange(1, 9, 3)', [1, 4, 7]],
  ['States.ArrayRange(3, 1, -1)', [3, 2, 1]],
  ['States.ArrayGetItem($.list, 1)', 2],
  ['States.ArrayLength($.list)', 5],
  ['States.ArrayUnique($.list)', [1, 2, { a: 1 }]],
  ["States.Base64Encode('Data to encode')", 'RGF0YSB0byBlbmNvZGU='],
  ["States.Base64Decode('RGF0YSB0byBlbmNvZGU=')", 'Data to encode'],
  ["States.Hash('input data', 'SHA-1')", 'aaff4a450a104cd177d28d18d74485e8cae074b7'],
  [
    'States.JsonMerge(States.StringToJson(\'{"a":{"x":1},"b":2}\'), States.StringToJson(\'{"a":{"y":1}}\'), false)',
    { a: { y: 1 }, b: 2 },
  ],
  ['States.MathAdd(1.5, -1.5)', 1],
  ['States.MathAdd(-2.5, 0.5)', -1],
  ["States.StringSplit($.text, ',;')", ['a', 'b', 'c']],
  ['States.ArrayGetItem(States.Array(null, 1), 0)', null],
  ["States.StringSplit(',,', ',')", []],
  ["States.StringSplit(' , ', ',')", [' ', ' ']],
  ['States.ArrayContains($.nothing[*].x, 1)', false],
])('%s', (text, expected) => {
  expect(evaluate(text)).toEqual(expected);
});

it('draws from the seed of the run, or from its own', () => {
  expect(evaluate('States.MathRandom(1, 100, 7)')).toBe(evaluate('States.MathRandom(1, 100, 7)'));
  expect(evaluate('States.MathRandom(1, 2)')).toBe(1);
  expect(evaluate('States.UUID()')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

describe('a failure quotes the whole expression', () => {
  it.each([
    ['States.ArrayLength($.nope)', '$.nope'],
    ['States.ArrayLength(States.Array($.list[9]))', '$.list[9]'],
  ])('%s: the path leads nowhere', (text, path) => {
    const [error, why] = reason(text);
    expect(error).toBe('States.Runtime');
    expect(why).toMatch(`The JsonPath argument for the field '${path}' could not be found in the input '{"list":`);
  });

  it.each([
    ["States.Format('{} {}', 1)"],
    ['States.ArrayRange(1, 2000, 1)'],
    ['States.ArrayRange(1, 2, 0)'],
    ['States.ArrayGetItem($.list, 5)'],
    ["States.StringToJson('{')"],
    ["States.Base64Decode('***')"],
    ["States.Hash('a', 'SHA-3')"],
    ['States.JsonMerge($.object, $.object, true)'],
    ['States.MathAdd(99999999999, 1)'],
    ['States.ArrayPartition($.list, 0)'],
    ['States.ArrayLength($.text)'],
  ])('%s', (text) => {
    expect(reason(text)[0]).toBe('States.IntrinsicFailure');
    expect(reason(text)[1]).not.toMatch(/^The function/);
  });
});

describe('what is no call', () => {
  it.each([
    'States.Nope()',
    'States.Format',
    'States.Format(',
    "States.Format('a' 'b')",
    'States.UUID(1)',
    "States.Array('a)",
    "States.Array('\\\"')",
    'States.Array(1) x',
    'States.Array($.)',
    'States.Array(01)',
    'States.Array(, 1)',
    'States.constructor()',
  ])('%s', (text) => {
    expect(compileIntrinsic(text)).toBeInstanceOf(IntrinsicFault);
  });

  it('is refused when nested beyond reason, at once', () => {
    const text = `${'States.Array('.repeat(10_000)}1${')'.repeat(10_000)}`;
    expect(compileIntrinsic(text)).toBeInstanceOf(IntrinsicFault);
  });
});

it('never throws, whatever the arguments', () => {
  const argument = fc.constantFrom(
    '$.list',
    '$.text',
    '$.none',
    '$.object',
    '1',
    '-2.5',
    "'a'",
    'true',
    'null',
    '1e3',
    '$v',
  );
  const call = fc.tuple(fc.constantFrom(...INTRINSICS.keys()), fc.array(argument, { maxLength: 4 }));
  fc.assert(
    fc.property(call, ([name, args]) => {
      const compiled = compileIntrinsic(`${name}(${args.join(', ')})`);
      if (!(compiled instanceof IntrinsicFault)) expect(compiled.evaluate(scopeOf(data, { v: 3 }))).toBeDefined();
    }),
    { numRuns: 1000 },
  );
});
