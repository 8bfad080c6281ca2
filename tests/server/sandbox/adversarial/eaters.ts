import { type Attack, attack, chain, jsonata, only, parameters } from './attack';

const range = (count: number) => `[1..${count}]`;
const nestedMaps = (sizes: readonly number[]): object => {
  const [size = 0, ...rest] = sizes;
  const items = { ItemsPath: '$.list', ItemSelector: { list: Array.from({ length: rest[0] ?? 1 }, (_, i) => i) } };
  const body = rest.length > 0 ? nestedMaps(rest) : only({ Type: 'Pass' });
  return chain({
    Items: { Type: 'Pass', Result: { list: Array.from({ length: size }, (_, i) => i) } },
    Each: { Type: 'Map', MaxConcurrency: 0, ItemProcessor: body, ...items },
  });
};
const nestedParallels = (width: number, depth: number): object =>
  only(
    depth === 0
      ? { Type: 'Pass' }
      : { Type: 'Parallel', Branches: Array.from({ length: width }, () => nestedParallels(width, depth - 1)) },
  );
const loop = (states: Record<string, object>): object => {
  const names = Object.keys(states);
  return {
    StartAt: names[0],
    States: Object.fromEntries(
      names.map((name, i) => [name, { ...states[name], Next: names[(i + 1) % names.length] }]),
    ),
  };
};
const growing = (expression: string, more: object = {}): object =>
  loop({ A: { Type: 'Pass', Parameters: { 'x.$': expression } }, B: { Type: 'Pass' }, ...more });

/** Submissions that compute, loop, wait or grow for as long as they may. */
export const eaters: readonly Attack[] = [
  attack('Pass to Pass for ever', loop({ A: { Type: 'Pass' }, B: { Type: 'Pass' } })),
  attack('Pass to itself', loop({ A: { Type: 'Pass' } })),
  attack('Wait a year, again and again', loop({ A: { Type: 'Wait', Seconds: 31_536_000 } })),
  attack('Wait no time, again and again', loop({ A: { Type: 'Wait', Seconds: 0 } })),
  attack('Choice to itself', {
    StartAt: 'A',
    States: { A: { Type: 'Choice', Choices: [{ Variable: '$', IsPresent: true, Next: 'A' }], Default: 'A' } },
  }),
  attack(
    'a call in a loop',
    loop({
      A: {
        Type: 'Task',
        Resource: 'arn:aws:lambda:us-east-1:123456789012:function:charge-card',
        ResultPath: null,
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'A' }],
      },
    }),
  ),
  attack(
    'a hundred million retries',
    only({
      Type: 'Task',
      Resource: 'arn:aws:lambda:us-east-1:1:function:none',
      Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 99_999_999, IntervalSeconds: 1, BackoffRate: 1 }],
    }),
  ),
  ...[
    [40, 40, 40],
    [200, 200],
    [1000, 30],
    [10, 10, 10, 10],
    [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
  ].map((sizes) => attack(`Map of ${sizes.join(' × ')}`, nestedMaps(sizes))),
  ...(
    [
      [30, 3],
      [1000, 1],
      [8, 4],
      [2, 10],
      [1, 60],
    ] as const
  ).map(([width, depth]) => attack(`Parallel of ${width}, ${depth} deep`, nestedParallels(width, depth))),
  attack(
    'a distributed Map over everything',
    only({
      Type: 'Map',
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...only({ Type: 'Pass' }) },
      ItemsPath: '$.list',
    }),
  ),
  attack(
    'a distributed Map of looping children',
    chain({
      A: { Type: 'Pass', Result: { list: Array.from({ length: 100 }, (_, i) => i) } },
      B: {
        Type: 'Map',
        ItemsPath: '$.list',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
          ...loop({ L: { Type: 'Pass' } }),
        },
      },
    }),
  ),
  ...[
    `$count(${range(1_000_000)}.(${range(1_000)}.($ * $)))`,
    `${range(1_000_000)}.$string($)`,
    `$sum(${range(10_000_000)})`,
    `$count(${range(10_000_001)})`,
    `$sort(${range(200_000)}, function($a, $b) { $a < $b })`,
    `$reduce(${range(1_000_000)}, function($a, $b) { $a + $b })`,
    `($f := function($n) { $n < 2 ? $n : $f($n - 1) + $f($n - 2) }; $f(40))`,
    '($f := function($n) { $f($n + 1) }; $f(0))',
    '($f := function($n) { $n = 0 ? 0 : 1 + $f($n - 1) }; $f(100000))',
    '($w := function($g) { $g($g) }; $w($w))',
    `$map(${range(3000)}, function($x) { $map(${range(3000)}, function($y) { $x * $y }) })`,
    `$filter(${range(500_000)}, function($x) { $contains($string($x), /9{3,}/) })`,
    `$distinct(${range(50_000)})`,
    `$shuffle(${range(1_000_000)})`,
    `$zip(${range(500_000)}, ${range(500_000)})`,
    `$permute := 1; ${range(5_000)}{$string($): $}`,
    '$pad("", 100000000, "x")',
    '$pad("", -1000000000, "ab")',
    '$join([1..1000000].$string($), ",")',
    '$range(0, 1000000000, 1)',
    '$partition([1..1000000], 1)',
    '$formatBase(1e300, 2)',
    '$formatNumber(1e308, "#,##0.00")',
    '$power(10, 400)',
    '$hash($pad("", 5000000, "x"), "SHA-512")',
    '$base64encode($pad("", 5000000, "x"))',
    '$string([1..1000000])',
    '$parse($string([1..1000000]))',
    '$eval("[1..10000000]")',
    '($a := [1..1000]; $b := $a.($a.($a.$)); $count($b))',
    '$states.input ~> | ** | {"x": $$} |',
    '**.**.**.**.**.**.**.**',
    `${range(2000)}[${range(2000)}[$ = 1] = 1]`,
  ].map((expression, index) =>
    attack(`JSONata that computes ${index}: ${expression.slice(0, 40)}`, jsonata(expression)),
  ),
  ...[
    '($f := function($s, $n) { $n = 0 ? $s : $f($s & $s, $n - 1) }; $f("xxxxxxxxxxxxxxxx", 30))',
    '($f := function($s, $n) { $n = 0 ? $s : $f($append($s, $s), $n - 1) }; $f([1], 30))',
    '($f := function($s, $n) { $n = 0 ? $s : $f({"a": $s, "b": $s}, $n - 1) }; $f({}, 30))',
    '($f := function($s, $n) { $n = 0 ? $s : $f([[$s], [$s]], $n - 1) }; $f(1, 5000))',
    '$reduce([1..40], function($s) { $s & $s }, "xxxx")',
    '[1..10000].$pad("", 10000, "x")',
  ].map((expression, index) => attack(`JSONata that doubles ${index}`, jsonata(expression))),
  attack('a text that doubles', growing("States.Format('{}{}', $.x, $.x)", {}).valueOf()),
  attack('a text that doubles from the start', {
    StartAt: 'S',
    States: {
      S: { Type: 'Pass', Result: { x: 'xxxxxxxxxxxxxxxx' }, Next: 'A' },
      ...(growing("States.Format('{}{}', $.x, $.x)") as { States: object }).States,
    },
  }),
  attack('a list that doubles', {
    StartAt: 'S',
    States: {
      S: { Type: 'Pass', Result: { x: [1, 2] }, Next: 'A' },
      ...(growing('States.Array($.x, $.x)') as { States: object }).States,
    },
  }),
  attack('an object that doubles', {
    StartAt: 'S',
    States: {
      S: { Type: 'Pass', Result: { x: {} }, Next: 'A' },
      A: { Type: 'Pass', Parameters: { x: { 'a.$': '$.x', 'b.$': '$.x' } }, Next: 'A' },
    },
  }),
  attack('deeper each time round', {
    StartAt: 'A',
    States: { A: { Type: 'Pass', Parameters: { 'x.$': '$' }, Next: 'A' } },
  }),
  attack('variables that grow', {
    StartAt: 'A',
    QueryLanguage: 'JSONata',
    States: {
      S: { Type: 'Pass', Assign: { v: [1] }, Next: 'A' },
      A: { Type: 'Pass', Assign: { v: '{% $append($v, $v) %}' }, Next: 'A' },
    },
  }),
  attack('variables that grow from the start', {
    StartAt: 'S',
    QueryLanguage: 'JSONata',
    States: {
      S: { Type: 'Pass', Assign: { v: [1] }, Next: 'A' },
      A: { Type: 'Pass', Assign: { v: '{% $append($v, $v) %}' }, Next: 'A' },
    },
  }),
  attack('200 kB carried round and round', {
    StartAt: 'S',
    States: {
      S: { Type: 'Pass', Result: { t: 'x'.repeat(200_000) }, Next: 'A' },
      A: { Type: 'Pass', Parameters: { 't.$': '$.t', 'u.$': 'States.UUID()' }, Next: 'A' },
    },
  }),
  attack(
    '200 kB copied to a thousand branches',
    chain({
      S: { Type: 'Pass', Result: { t: 'x'.repeat(200_000) } },
      P: { Type: 'Parallel', Branches: Array.from({ length: 1000 }, () => only({ Type: 'Pass' })) },
    }),
  ),
  ...[
    { 'x.$': 'States.ArrayRange(1, 1000000, 1)' },
    { 'x.$': 'States.ArrayRange(1, 1000, 1)', 'y.$': 'States.ArrayPartition(States.ArrayRange(1, 1000, 1), 1)' },
    { 'x.$': 'States.ArrayRange(0, 1, 0)' },
    { 'x.$': "States.StringSplit('aaaaaaaa', '')" },
    { 'x.$': `States.Hash('${'x'.repeat(10_000)}', 'SHA-512')` },
    { 'x.$': `States.Base64Encode('${'x'.repeat(10_000)}')` },
    { 'x.$': `States.Format('${'{}'.repeat(1000)}'${', $'.repeat(1000)})` },
    Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}.$`, '$..*'])),
    { 'x.$': '$..*..*..*..*..*' },
  ].map((values, index) => attack(`intrinsics and paths ${index}`, parameters(values))),
  attack('ten thousand choice rules', {
    StartAt: 'A',
    States: {
      A: {
        Type: 'Choice',
        Choices: Array.from({ length: 9_000 }, (_, i) => ({ Variable: '$.orderId', StringEquals: `x${i}`, Next: 'A' })),
        Default: 'A',
      },
    },
  }),
];
