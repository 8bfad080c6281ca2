import jsonata from 'jsonata';
import { expect, it } from 'vitest';
import { Failure } from '@/asl/errors';
import { compileIntrinsic } from '@/asl/intrinsics/compile';
import { compileRule } from '@/asl/query/choice/rule';
import { compareNumbers } from '@/asl/query/decimal';
import { compileJsonata, type JsonataExpression } from '@/asl/query/jsonata';
import { compilePath } from '@/asl/query/jsonpath/compile';
import { Missing, type Path, PathFault } from '@/asl/query/jsonpath/path';
import { Regex } from '@/asl/query/regex/regex';
import type { JsonValue } from '@/asl/values';
import { scopeOf } from './scope';

const long = 200_000;
const quickly = (run: () => void) => {
  const start = performance.now();
  run();
  expect(performance.now() - start).toBeLessThan(2_000);
};

it.each([
  ['blanks', `$.a${' '.repeat(long)}b`],
  ['blanks at both ends', `${' '.repeat(long)}$.a${' '.repeat(long)}`],
  ['placeholders', `$[?${' '.repeat(long)}x]`],
  ['parentheses', `$[?(@.a ${')'.repeat(long)}x)]`],
  ['criteria', `$[?(@.a${' && @.a'.repeat(long / 10)})]`],
  ['steps', `$${'[?(@)]'.repeat(long / 10)}`],
  ['brackets', `$${'['.repeat(long)}`],
])('compiles or refuses a path of many %s at once', (_what, text) => {
  quickly(() => {
    const path = compilePath(text);
    if (!(path instanceof PathFault)) path.read({ a: { a: 1 } });
  });
});

it('stops a query that multiplies', () => {
  let document: JsonValue = { a: 1 };
  for (let i = 0; i < 60; i++) document = { a: document, b: [document] };
  const path = compilePath('$..*..*') as Path;
  quickly(() => expect(path.read({ a: { a: { a: { a: 1 } } } })).not.toBeInstanceOf(Missing));
  quickly(() => expect(path.read(document)).toBeInstanceOf(Missing));
});

it('compares numbers of any length at once', () => {
  const zeros = '0'.repeat(long);
  quickly(() => expect(compareNumbers(`1${zeros}1`, `1${zeros}2`)).toBeLessThan(0));
  expect(compareNumbers('1e999999999', '1e999999998')).toBeGreaterThan(0);
});

it('gives up on a pattern longer than the stack', () => {
  const pattern = Regex.compile('(?:a|b)'.repeat(1_400), '') as Regex;
  quickly(() => expect([true, undefined]).toContain(pattern.matchesAll('a'.repeat(1_400))));
});

it('refuses rules and calls nested beyond reason', () => {
  let rule: Record<string, JsonValue> = { Variable: '$.a', IsNull: true };
  for (let i = 0; i < 900; i++) rule = { Not: rule };
  quickly(() => expect(Array.isArray(compileRule(rule))).toBe(true));
  quickly(() => compileIntrinsic(`States.Array(${"'a',".repeat(long / 10)}1)`));
});

it.each([
  ['a filter within a filter', '$count([1..100000][[1..100000][$ > 1]])', 'timeout'],
  ['a look-up in a long list for each of many', '$count([1..100000][$ in [1..100000]])', 'timeout'],
  ['a group that grows with each item', '[1..100000]{"all": $count($)}', 'timeout'],
  [
    'an object made anew with each item',
    '$reduce([1..60000], function($o, $n){ $merge([$o, {$string($n): 1}]) }, {})',
    'timeout',
  ],
  [
    'the same under another name',
    '($m := $merge; $reduce([1..60000], function($o, $n){ $m([$o, {$string($n): 1}]) }, {}))',
    'timeout',
  ],
  ['a list made anew with each item', '$reduce([1..800000], $append)', 'timeout'],
  ['a recursion without end', '($f := function($n){ $f($n + 1) + 1 }; $f(1))', 'Stack overflow'],
  ['a recursion within an object', '($f := function($n){ {"a": $f($n + 1), "b": $n} }; $f(1))', 'Stack overflow'],
  ['a recursion within groups', '($f := function($n){ [1, 2]{$string($): $f($n + 1)} }; $f(1))', 'Stack overflow'],
  ['a recursion within an array', '($f := function($n){ [$n, $f($n + 1)] }; $f(1))', 'Stack overflow'],
  ['a loop without end', '($f := function($n){ $f($n + 1) }; $f(1))', 'timeout'],
  ['a text as long as told', '$pad("", 500000000)', 'memory'],
  ['a text that doubles', '($f := function($s, $n){ $n = 0 ? $s : $f($s & $s, $n - 1) }; $f("aaaa", 40))', 'memory'],
])('ends an expression that takes too long: %s', async (_what, text, why) => {
  const expression = compileJsonata(`{% ${text} %}`, 'Output') as JsonataExpression;
  const outcome = await expression.evaluate(scopeOf({}));
  expect(outcome).toBeInstanceOf(Failure);
  expect((outcome as Failure).cause).toMatch(new RegExp(why));
});

it('groups many items under many keys, and few under one again and again', async () => {
  const expression = compileJsonata(
    '{% $count($keys([1..10000]{$string($): $})) + $count($map([1..2000], function($n){ [1..20]{"all": $sum($)} })) %}',
    'Output',
  );
  expect(await (expression as JsonataExpression).evaluate(scopeOf({}))).toBe(12_000);
});

it.each([
  ['groups', '$count($keys([1..60000]{$string($): $ + 1}))', 60_000],
  ['groups of numbered items', '$count($keys([1..21000]#$i{$string($i): $i}))', 21_000],
  ['items', `$sum([${Array.from({ length: 11_000 }, () => '$abs(-1)').join()}])`, 11_000],
])('tells many %s beside each other from parts within each other', async (_what, text, value) => {
  const expression = compileJsonata(`{% ${text} %}`, 'Output') as JsonataExpression;
  expect(await expression.evaluate(scopeOf({}))).toBe(value);
});

it('gives what JSONata gives where functions that call themselves make objects and arrays', async () => {
  const text =
    '($f := function($n){ $n < 1 ? 0 : {"a": $f($n - 1), "b": [$f($n - 2), [$n, $f(0)]], "c": [1, 2]{$string($): $f($n - 3)}} }; $f(5))';
  const expression = compileJsonata(`{% ${text} %}`, 'Output') as JsonataExpression;
  expect(await expression.evaluate(scopeOf({}))).toEqual(await jsonata(text).evaluate(undefined));
});

it('leaves the last call of an own function last, whatever its name', async () => {
  const text = '($max := function($n, $sum){ $n = 0 ? $sum : $max($n - 1, $sum + $n) }; $max(15000, 0))';
  const expression = compileJsonata(`{% ${text} %}`, 'Output') as JsonataExpression;
  expect(await expression.evaluate(scopeOf({}))).toBe(112_507_500);
});

it.each([
  '[{"a": 1, "b": [2]}, {"c": 3}]',
  '[]',
  '[[], [1]]',
  '{"a": 1}',
  '{}',
  '[1, [2, {"d": 4}]]',
  '"text"',
  '[{"a": 1}]',
])('appends, merges and spreads as JSONata itself does: %s', async (value) => {
  const objects = value.startsWith('[{') || value === '[]' ? `, "m": $merge(${value})` : '';
  const text = `{"s": $spread(${value}), "a": $append(${value}, ${value}), "o": $append(${value}, $none), "n": $count($spread(${value}))${objects}}`;
  const expression = compileJsonata(
    `{% ${text.replace('$none', '$states.input.none')} %}`,
    'Output',
  ) as JsonataExpression;
  const ours = await expression.evaluate(scopeOf({}));
  const theirs = await jsonata(text.replace('$none', 'none')).evaluate({});
  expect(JSON.parse(JSON.stringify(ours))).toEqual(JSON.parse(JSON.stringify(theirs)));
});

it('finds what is distinct in a long list at once', async () => {
  const expression = compileJsonata('{% $count($distinct($append([1..100000], [1..5]))) %}', 'Output');
  expect(await (expression as JsonataExpression).evaluate(scopeOf({}))).toBe(100_000);
});
