import { type Attack, attack, jsonata, only, parameters } from './attack';

const nest = (open: string, inside: string, close: string, depth: number) =>
  open.repeat(depth) + inside + close.repeat(depth);
const result = (text: string) => `{"StartAt":"A","States":{"A":{"Type":"Pass","Result":${text},"End":true}}}`;
const rule = (open: string, close: string, depth: number) =>
  `{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Next":"B",${nest(open, '"Variable":"$","IsPresent":true', close, depth)}}],"Default":"B"},"B":{"Type":"Succeed"}}}`;
const valid = JSON.stringify(only({ Type: 'Pass' }));

/** Texts and trees of unusual shape. */
export const shapes: readonly Attack[] = [
  ...[
    '',
    ' ',
    '\n\n',
    'null',
    'true',
    '0',
    '""',
    '[]',
    '{}',
    '[[]]',
    '{',
    '}',
    '"',
    '{"',
    '{"StartAt"',
    'undefined',
    'NaN',
    "{'StartAt':'A'}",
    `${valid},`,
    `${valid}${valid}`,
    `// no\n${valid}`,
    `/* no */${valid}`,
    `\ufeff${valid}`,
    valid.replace('"End":true', '"End":true,'),
    valid.replace('true', 'True'),
    'StartAt: A\nStates:\n  A:\n    Type: Succeed\n',
    '<xml/>',
    '\u0000',
    'x'.repeat(1_000_000),
    `"${'\\u0041'.repeat(100_000)}"`,
  ].map((text, index) => attack(`text ${index}`, text)),
  ...[900, 999, 1000, 1001, 10_000, 200_000].flatMap((depth) => [
    attack(`${depth} arrays`, result(nest('[', '1', ']', depth))),
    attack(`${depth} objects`, result(nest('{"a":', '1', '}', depth))),
  ]),
  ...[100, 400, 900].flatMap((depth) => [
    attack(`Not, ${depth} deep`, rule('"Not":{', '}', depth)),
    attack(`And, ${depth} deep`, rule('"And":[{', '}]', Math.floor(depth / 2))),
    attack(`JSONata parentheses, ${depth} deep`, jsonata(nest('(', '1', ')', depth * 10))),
    attack(`JSONata arrays, ${depth} deep`, jsonata(nest('[', '1', ']', depth * 10))),
    attack(`JSONata minus, ${depth} deep`, jsonata(nest('-', '1', '', depth * 10))),
    attack(`intrinsics, ${depth} deep`, parameters({ 'x.$': nest('States.Array(', '1', ')', depth) })),
    attack(`a path of ${depth} steps`, parameters({ 'x.$': `$${'.a'.repeat(depth * 10)}` })),
    attack(`a filter, ${depth} deep`, parameters({ 'x.$': nest('$[?(@.a == ', '1', ')]', depth) })),
  ]),
  ...['1e999', '-1e999', '1e-999', '9'.repeat(400), `0.${'1'.repeat(400)}`, '-0', '1E400'].map((number, index) =>
    attack(`number ${index}`, result(number)),
  ),
  attack(
    'a member twice',
    '{"StartAt":"A","StartAt":"B","States":{"A":{"Type":"Pass","End":true},"A":{"Type":"Succeed"},"B":{"Type":"Succeed"}}}',
  ),
  attack(
    'ten thousand states',
    JSON.stringify({
      StartAt: 's0',
      States: Object.fromEntries(
        Array.from({ length: 10_000 }, (_, i) => [`s${i}`, { Type: 'Pass', Next: `s${(i + 1) % 10_000}` }]),
      ),
    }),
  ),
  attack(
    'twelve thousand states',
    JSON.stringify({
      StartAt: 's0',
      States: Object.fromEntries(Array.from({ length: 12_000 }, (_, i) => [`s${i}`, { Type: 'Succeed' }])),
    }),
  ),
  attack(
    'fifty thousand unknown fields',
    JSON.stringify({
      ...only({ Type: 'Pass' }),
      ...Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`f${i}`, i])),
    }),
  ),
  attack('a megabyte of comment', JSON.stringify({ ...only({ Type: 'Pass' }), Comment: 'x'.repeat(1_040_000) })),
  attack('more than a megabyte', JSON.stringify({ ...only({ Type: 'Pass' }), Comment: 'é'.repeat(600_000) })),
  attack('a result over the quota', JSON.stringify(only({ Type: 'Pass', Result: 'x'.repeat(300_000) }))),
  ...[0, -1, 1.5, 'x', null, 99_999_999_999, {}].map((value, index) =>
    attack(`timeout ${index}`, JSON.stringify({ ...only({ Type: 'Pass' }), TimeoutSeconds: value })),
  ),
  ...['Choice', 'Map', 'Parallel', 'Task', 'Wait', 'Fail', 'Succeed', 'pass', '', 'Activity'].map((Type) =>
    attack(`a bare ${Type}`, only({ Type })),
  ),
];
