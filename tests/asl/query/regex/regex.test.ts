import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Regex, RegexFault } from '@/asl/query/regex/regex';

const compile = (source: string, flags = '') => Regex.compile(source, flags) as Regex;

it('matches what the built-in expressions match', () => {
  const atom = fc.constantFrom(
    'a',
    'b',
    '.',
    '\\d',
    '\\w',
    '[ab]',
    '[^a]',
    '(a)',
    '(a|b)',
    '(?:ab|a)',
    '\\b',
    'a',
    'b',
  );
  const part = fc
    .tuple(atom, fc.constantFrom('', '', '*', '+', '?', '*?', '+?', '{1,2}', '{2}'))
    .filter(([piece, count]) => piece !== '\\b' || count === '')
    .map((pair) => pair.join(''));
  const source = fc
    .tuple(fc.constantFrom('', '^'), fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '$', '|b'))
    .map(([start, parts, end]) => start + parts.join('') + end);
  fc.assert(
    fc.property(source, fc.stringMatching(/^[ab1 ]{0,8}$/), fc.constantFrom('', 'i'), (pattern, text, flags) => {
      const expected = new RegExp(pattern, flags).exec(text);
      const found = compile(pattern, flags).find(text, 0);
      expect(found === null ? null : [found?.index, ...(found?.groups ?? [])]).toEqual(
        expected === null ? null : [expected.index, ...expected],
      );
    }),
    { numRuns: 3000 },
  );
});

it('knows look-around, back references and names', () => {
  expect(compile('(?<y>\\d{4})-(?<m>\\d\\d)').find('on 2026-11-24', 0)?.groups).toEqual(['2026-11', '2026', '11']);
  expect(compile('(a|b)\\1').matchesAll('bb')).toBe(true);
  expect(compile('(?<=\\$)\\d+').find('cost $42', 0)?.groups).toEqual(['42']);
  expect(compile('a(?!b)').find('abac', 0)?.index).toBe(2);
});

it('gives up instead of hanging', () => {
  expect(compile('(a+)+b').find(`${'a'.repeat(100)}c`, 0)).toBeUndefined();
  expect(compile('(a|aa)+$').matchesAll(`${'a'.repeat(100)}!`)).toBeUndefined();
});

it.each(['(', ')', '[a', 'a**', '*a', '[b-a]', '(?<x', '\\', 'a{2,1}', '('.repeat(200)])('refuses %s', (source) => {
  expect(Regex.compile(source, '')).toBeInstanceOf(RegexFault);
});
