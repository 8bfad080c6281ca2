import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '@/asl/errors';
import { seededChance } from '@/asl/query/chance';
import { compileJsonata, isJsonata, type JsonataExpression } from '@/asl/query/jsonata';
import { compileJsonataTemplate, type JsonataTemplate } from '@/asl/query/jsonata-template';
import { QueryFault } from '@/asl/query/scope';
import { parseJson } from '@/asl/syntax/json';
import { toText } from '@/asl/syntax/text';
import type { JsonObject, JsonValue } from '@/asl/values';
import { scopeOf } from './scope';

const input = parseJson(
  '{"order":{"id":"o-1","price":1.0,"lines":[{"n":1},{"n":2}]},"constructor":5,"empty":[]}',
) as JsonValue;
const scope = scopeOf(input, { limit: 3, sum: 4 }, { result: { ok: true } });
const compile = (text: string) => compileJsonata(`{% ${text} %}`, 'Output/v') as JsonataExpression;
const evaluate = async (text: string) => compile(text).evaluate(scope);
const cause = async (text: string) => ((await evaluate(text)) as Failure).cause;

describe('an expression', () => {
  it('is a string between the marks, without blanks around them', () => {
    expect(isJsonata('{% 1 %}')).toBe(true);
    expect(isJsonata(' {% 1 %}')).toBe(false);
    expect(isJsonata('{%}')).toBe(false);
  });

  it.each<[string, JsonValue]>([
    ['$states.input.order.lines.n', [1, 2]],
    ['$states.input.order.lines[0].n', 1],
    ['$states.input.empty', []],
    ['$states.result.ok', true],
    ['$states.context.State.Name', 'S'],
    ['$limit + 1', 4],
    ['$sum([1, 2])', 3],
    ['$sum + 1', 5],
    ['$partition([1, 2, 3], 2)', [[1, 2], [3]]],
    ['$range(1, 9, 9)', 1],
    ['$range(5, 1, -2)', [5, 3, 1]],
    ['$range(-1.7, 2, 1)', [-1, 0, 1, 2]],
    ['$partition([1, 2, 3])', [[1, 2, 3]]],
    ['$partition([1, 2, 3], 2.9)', [[1, 2], [3]]],
    ['$random(42)', 0.7275636800328681],
    ['$random(0.9)', 0.730967787376657],
    ['1 / 0', 'Infinity'],
    ['{"a": [-1 / 0]}', { a: ['-Infinity'] }],
    ['$hash("input data", "SHA-1")', 'aaff4a450a104cd177d28d18d74485e8cae074b7'],
    ['$parse("{\\"a\\": [1]}")', { a: [1] }],
    ['$now()', '2026-11-24T12:00:00.000Z'],
    ['$millis()', Date.UTC(2026, 10, 24, 12)],
    ['null', null],
    ['$states.input.constructor', 5],
    ['{"a": nothing, "b": 1}', { b: 1 }],
  ])('%s', async (text, expected) => {
    expect(await evaluate(text)).toEqual(expected);
  });

  it('answers a plain look-up at once, exact numbers kept', () => {
    expect(toText(compile('$states.input.order.price').evaluate(scope) as JsonValue)).toBe('1.0');
    expect(compile('$states.input.order.price + 1').evaluate(scope)).toBeInstanceOf(Promise);
  });

  it('draws from the seed', async () => {
    const draw = () => compile('[$random(), $uuid()]').evaluate(scopeOf(null, {}, { chance: seededChance('s') }));
    expect(await draw()).toEqual(await draw());
    expect(await evaluate('$random(7) = $random(7)')).toBe(true);
  });

  it('collects the variables and the members of $states it reads', () => {
    const expression = compile(
      '($x := $limit; $map($states.input.a, function($v) { $v + $x + $other[0] }); $count($limit))',
    );
    expect(expression.references).toEqual(['limit', 'other']);
    expect([...expression.states]).toEqual(['input']);
    expect([...compile('$states').states].sort()).toEqual(['context', 'errorOutput', 'input', 'result']);
  });
});

describe('a failure', () => {
  it('has the expression, the field and the location', async () => {
    expect(await evaluate('$doesNotExist')).toEqual(
      new Failure(
        'States.QueryEvaluationError',
        "The JSONata expression '$doesNotExist' specified for the field 'Output/v' returned nothing (undefined).",
        'Output/v',
      ),
    );
  });

  it.each([
    ['$f := function($x) { $x }', 'returned an unsupported result type.'],
    ['[1, function($x) { $x }]', 'returned an unsupported result type.'],
    ['$nothing(1)', 'threw an error during evaluation. T1006: Attempted to invoke a non-function'],
    ['$eval("1")', 'threw an error during evaluation. T1006: Attempted to invoke a non-function'],
    ['"a" + 1', 'threw an error during evaluation. T2001: The left side of the "+" operator must evaluate to a number'],
    ['$range(1, 5, 0)', 'returned nothing (undefined).'],
    ['$partition([], 2)', 'returned nothing (undefined).'],
    ['$hash("a")', 'returned nothing (undefined).'],
    ['$partition([1], -1)', 'threw an error during evaluation. D3137: Second argument must be zero or greater'],
    ['$parse("1 2")', 'threw an error during evaluation. D3137: Invalid JSON'],
    [
      '$uuid(1)',
      'threw an error during evaluation. T0410: Argument 1 of function "uuid" does not match function signature',
    ],
    [
      '[1..873783]',
      'threw an error during evaluation: Expression evaluation memory limit exceeded: Check for excessive memory usage',
    ],
  ])('%s', async (text, end) => {
    expect(await cause(text)).toBe(`The JSONata expression '${text}' specified for the field 'Output/v' ${end}`);
  });

  it('goes as deep as AWS does, and no deeper', async () => {
    const sum = (n: number) => `($f := function($x) { $x <= 0 ? 0 : 1 + $f($x - 1) }; $f(${n}))`;
    expect([await evaluate(sum(31)), await evaluate(`1${'+1'.repeat(99)}`)]).toEqual([31, 100]);
    for (const deeper of [sum(32), `1${'+1'.repeat(100)}`])
      expect(await cause(deeper)).toContain('Stack overflow error');
    expect(await evaluate('$count([1..873782])')).toBe(873_782);
  });

  it.each([
    ['($f := function($x) { $f($x + 1) }; $f(1))'],
    ['($f := function($x) { 1 + $f($x) }; $f(1))'],
    [`$contains("${'a'.repeat(60)}!", /(a+)+b/)`],
  ])('stops %s', async (text) => {
    expect(await cause(text)).toMatch(/during evaluation: (Expression evaluation timeout|Stack overflow error): /);
  });

  it('is a fault when the text is no JSONata', () => {
    expect(compileJsonata('{% 1 + %}', 'Output')).toBeInstanceOf(QueryFault);
    expect(compileJsonata(`{% ${'('.repeat(50_000)} %}`, 'Output')).toBeInstanceOf(QueryFault);
  });

  it.each([
    '$states.input.toString',
    '{}.constructor',
    '$lookup($states.input, "__proto__")',
    '$states.input.__proto__',
  ])('never finds a prototype: %s', async (text) => {
    expect(await cause(text)).toMatch(/returned nothing/);
  });
});

describe('a template', () => {
  const template = (json: JsonValue) => compileJsonataTemplate(json, 'Output') as JsonataTemplate;

  it('evaluates expressions at any depth, in order, and leaves the rest', async () => {
    const json = { a: '{% $limit %}', b: ['{% $limit + 1 %}', { c: '{% null %}' }, 'x'], __proto__: 1 };
    expect(await template(json).evaluate(scope)).toEqual({ a: 3, b: [4, { c: null }, 'x'] });
  });

  it('needs no promise without JSONata proper', () => {
    const literal: JsonObject = { a: [1, ' {% 1 %} '] };
    expect(template(literal).isStatic).toBe(true);
    expect(template(literal).evaluate(scope)).toBe(literal);
    expect(template({ a: '{% $limit %}' }).evaluate(scope)).toEqual({ a: 3 });
  });

  it('locates a failure', async () => {
    const outcome = await template({ list: [1, { x: '{% $nope %}' }] }).evaluate(scope);
    expect(outcome).toHaveProperty('location', 'Output/list[1]/x');
  });

  it('locates faults', () => {
    expect(compileJsonataTemplate({ a: ['{% 1 +', '{% + %}'] }, 'Output')).toEqual([
      expect.objectContaining({ place: ['a', 0], message: 'JSONata string must start with {% and end with %}' }),
      expect.objectContaining({ place: ['a', 1] }),
    ]);
  });
});

it('compiles or refuses, but never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[$a-c.[\](){}"'/*+:=?\s0-9]{0,20}$/)), (text) => {
      const compiled = compileJsonata(`{%${text}%}`, 'Output');
      expect(compiled instanceof QueryFault || compiled.text === text.trim()).toBe(true);
    }),
    { numRuns: 500 },
  );
});
