import { type Attack, attack, jsonata, parameters } from './attack';

const line = 'a'.repeat(5000);
const evil = [
  '(a+)+$',
  '(a|aa)+$',
  '(a|a?)+$',
  '([a-zA-Z]+)*$',
  '(.*a){20}b',
  '(a*)*b',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(?=(a+))a*b',
  'a*a*a*a*a*a*a*a*b',
  '(\\w+\\s?)*$',
  '(a?){100}a{100}',
  '((a{1,100}){1,100}){1,100}b',
  '(.+)\\1+b',
];

/** Patterns that take for ever in an engine that does not count. */
export const patterns: readonly Attack[] = [
  ...evil.flatMap((pattern) => [
    attack(`$match ${pattern}`, jsonata(`$match("${line}!", /${pattern}/)`)),
    attack(`$replace ${pattern}`, jsonata(`$replace("${line}!", /${pattern}/, "")`)),
  ]),
  ...evil.slice(0, 6).map((pattern) => attack(`$split ${pattern}`, jsonata(`$split("${line}!", /${pattern}/)`))),
  ...evil
    .slice(0, 5)
    .map((pattern) =>
      attack(
        `filter =~ ${pattern}`,
        parameters({ list: [{ t: `${line}!` }], 'x.$': `$.list[?(@.t =~ /${pattern}/)]` }),
      ),
    ),
  ...['*a'.repeat(30), '*'.repeat(200), `${'*a*'.repeat(50)}b`].map((pattern, index) =>
    attack(`StringMatches ${index}`, {
      StartAt: 'S',
      States: {
        S: { Type: 'Pass', Result: { t: line }, Next: 'C' },
        C: { Type: 'Choice', Choices: [{ Variable: '$.t', StringMatches: pattern, Next: 'D' }], Default: 'D' },
        D: { Type: 'Succeed' },
      },
    }),
  ),
  ...[
    '/(/',
    '/[/',
    '/a{99999999}/',
    '/(?<n>a)\\k<n>/',
    '/\\p{L}+/',
    `/${'('.repeat(500)}${')'.repeat(500)}/`,
    `/${'a|'.repeat(20_000)}b/`,
  ].map((pattern, index) => attack(`an odd pattern ${index}`, jsonata(`$match("aaa", ${pattern})`))),
];
