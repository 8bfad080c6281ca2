import fc from 'fast-check';
import { toText } from '@/asl';
import { json } from '../asl/query/json-arbitrary';
import { INPUT, machines } from '../support/machine-arbitrary';

/** One thing to throw at the language: every member is text, whatever it holds. */
export interface FuzzCase {
  readonly kind: 'definition' | 'path' | 'expression' | 'intrinsic' | 'test-state';
  readonly definition: string;
  readonly input: string;
  /** For a path: the query. */
  readonly selector?: string | undefined;
}

const jsonText = json.map(toText);

/** Text with a few characters cut, doubled or put in. */
const mangled = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom('cut', 'double', 'insert'),
        fc.nat(4),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 3 }),
          fc.constantFrom(
            '"',
            '{',
            '}',
            '[',
            ']',
            '\\',
            '$',
            "'",
            '{%',
            '%}',
            '.$',
            '__proto__',
            'constructor',
            '\ud800',
            '1e999',
          ),
        ),
      ),
      { maxLength: 4 },
    )
    .map((edits) =>
      edits.reduce((now, [place, kind, length, extra]) => {
        const at = now.length === 0 ? 0 : place % now.length;
        const rest = now.slice(at + (kind === 'cut' ? length : 0));
        const middle = kind === 'double' ? now.slice(at, at + length) : kind === 'insert' ? extra : '';
        return now.slice(0, at) + middle + rest;
      }, text),
    );

/** A field name of the language, where AWS would look for it or not. */
const fields = fc.constantFrom(
  'InputPath',
  'OutputPath',
  'ResultPath',
  'Parameters',
  'ResultSelector',
  'Arguments',
  'Output',
  'Assign',
  'Items',
  'ItemsPath',
  'ItemSelector',
  'ItemReader',
  'ItemBatcher',
  'ResultWriter',
  'MaxConcurrency',
  'MaxConcurrencyPath',
  'ToleratedFailureCount',
  'ToleratedFailurePercentagePath',
  'TimeoutSeconds',
  'TimeoutSecondsPath',
  'HeartbeatSeconds',
  'Credentials',
  'Retry',
  'Catch',
  'Choices',
  'Default',
  'Next',
  'End',
  'Type',
  'Resource',
  'QueryLanguage',
  'Seconds',
  'SecondsPath',
  'Timestamp',
  'TimestampPath',
  'Error',
  'Cause',
  'ErrorPath',
  'CausePath',
  'Branches',
  'Iterator',
  'ItemProcessor',
  'ProcessorConfig',
  'Label',
  'Result',
  'Comment',
  '__proto__',
  'constructor',
);

/** A generated machine with some members replaced, so that it is still JSON and nearly a definition. */
const bent: fc.Arbitrary<string> = fc
  .tuple(
    machines,
    fc.array(fc.tuple(fc.nat(), fields, fc.oneof(json, fc.constantFrom('$.a', '$$', '{% $x %}', 'S0', 0, -1, 1e15))), {
      maxLength: 3,
    }),
  )
  .map(([{ definition }, changes]) => {
    const copy = JSON.parse(JSON.stringify(definition)) as Record<string, unknown>;
    for (const [place, field, value] of changes) {
      const objects = objectsIn(copy);
      const target = objects[place % objects.length] as Record<string, unknown>;
      Object.defineProperty(target, field, { value, enumerable: true, configurable: true, writable: true });
    }
    return JSON.stringify(copy);
  });

function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(objectsIn)];
}

const pathPieces = fc.constantFrom(
  '$',
  '$$',
  '@',
  '.',
  '..',
  '[',
  ']',
  '*',
  "['a']",
  "['a','b']",
  '[0]',
  '[-1]',
  '[0,1]',
  '[1:]',
  '[:2]',
  '[-3:-1]',
  '[*]',
  '[?(@.a)]',
  '[?(@.a == 1)]',
  '[?(@.b =~ /x.*/i)]',
  '[?(!@.c)]',
  '[?(@ > 1 && @.a || $.n)]',
  '.a',
  '.b',
  '.length()',
  '[(@.length-1)]',
  ' ',
  "'",
  '"',
  '\\',
  'é',
  '\ud800',
  '.constructor',
  '.__proto__',
  '[99999999999]',
);
const path = fc.array(pathPieces, { maxLength: 8 }).map((pieces) => `$${pieces.join('')}`);

const operand = fc.constantFrom(
  '1',
  '0',
  '-0',
  '1e308',
  '"a"',
  "'b'",
  'true',
  'null',
  '[]',
  '{}',
  '[1..5]',
  '[1..100000]',
  '$states.input',
  '$states.context',
  '$states.input.items',
  '$x',
  '$',
  '$$',
  '/a+b/',
  '/(a*)*b/i',
  '"\ud800"',
  'constructor',
  '__proto__',
  'items[0]',
  '$states.input.**',
);
const call = fc.constantFrom(
  'sum',
  'count',
  'max',
  'string',
  'number',
  'length',
  'substring',
  'split',
  'join',
  'match',
  'replace',
  'contains',
  'map',
  'filter',
  'reduce',
  'sift',
  'each',
  'keys',
  'lookup',
  'merge',
  'spread',
  'sort',
  'reverse',
  'shuffle',
  'zip',
  'distinct',
  'append',
  'exists',
  'type',
  'pad',
  'formatNumber',
  'formatBase',
  'formatInteger',
  'parseInteger',
  'fromMillis',
  'toMillis',
  'now',
  'millis',
  'power',
  'sqrt',
  'round',
  'base64encode',
  'base64decode',
  'encodeUrl',
  'decodeUrl',
  'eval',
  'error',
  'assert',
  'clone',
  'single',
  'not',
  'boolean',
  'partition',
  'range',
  'hash',
  'random',
  'uuid',
  'parse',
  'nothing',
  'lowercase',
  'trim',
  'average',
  'abs',
);
const expression: fc.Arbitrary<string> = fc.letrec<{ e: string }>((tie) => ({
  e: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    operand,
    fc
      .tuple(
        tie('e'),
        fc.constantFrom('+', '-', '*', '/', '%', '&', '=', '!=', '<', '>', 'in', 'and', 'or', '~>', '.', ':='),
        tie('e'),
      )
      .map((p) => p.join(' ')),
    fc.tuple(call, fc.array(tie('e'), { maxLength: 3 })).map(([name, args]) => `$${name}(${args.join(', ')})`),
    tie('e').map((e) => `(${e})`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `${a}[${b}]`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `{"k": ${a}, ${b}: 1}`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `[${a}, ${b}]`),
    fc.tuple(tie('e'), tie('e'), tie('e')).map(([a, b, c]) => `${a} ? ${b} : ${c}`),
    tie('e').map((e) => `($f := function($n){ $n <= 0 ? 0 : $f($n - 1) }; $f(${e}))`),
    tie('e').map((e) => `($g := function($n){ 1 + $g($n) }; $g(${e}))`),
    tie('e').map((e) => `${e}^(a, >b)`),
    fc.tuple(tie('e'), tie('e')).map(([a, b]) => `${a} ~> |${b}|{"z": 1}, ["a"]|`),
    tie('e').map((e) => `${e}@$v#$i.{"v": $v}`),
  ),
})).e;

const intrinsicNames = fc.constantFrom(
  'Format',
  'StringToJson',
  'JsonToString',
  'Array',
  'ArrayPartition',
  'ArrayContains',
  'ArrayRange',
  'ArrayGetItem',
  'ArrayLength',
  'ArrayUnique',
  'Base64Encode',
  'Base64Decode',
  'Hash',
  'JsonMerge',
  'MathRandom',
  'MathAdd',
  'StringSplit',
  'UUID',
  'Nope',
);
const intrinsic: fc.Arbitrary<string> = fc.letrec<{ call: string; argument: string }>((tie) => ({
  call: fc
    .tuple(intrinsicNames, fc.array(tie('argument'), { maxLength: 4 }))
    .map(([name, args]) => `States.${name}(${args.join(', ')})`),
  argument: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      "'a'",
      "'{}'",
      "'\\{'",
      "'",
      '1',
      '-1.5',
      '1e400',
      '2147483648',
      'null',
      'true',
      '$.items',
      '$$.Execution',
      '$.no',
      '$x',
      "'SHA-1'",
      '',
    ),
    path,
    tie('call'),
  ),
})).call;

const one = (state: object): string => JSON.stringify({ StartAt: 'S', States: { S: { ...state, End: true } } });
const input = fc.oneof(
  { weight: 3, arbitrary: jsonText },
  { weight: 1, arbitrary: jsonText.chain(mangled) },
  { weight: 2, arbitrary: fc.constant(INPUT) },
);

/** Where a path or an intrinsic call may stand. */
const readers: readonly ((text: string) => string)[] = [
  (text) => one({ Type: 'Pass', InputPath: text }),
  (text) => one({ Type: 'Pass', OutputPath: text }),
  (text) => one({ Type: 'Pass', Parameters: { 'x.$': text }, ResultPath: '$.r' }),
  (text) => one({ Type: 'Pass', ResultPath: text }),
  (text) =>
    one({ Type: 'Map', ItemsPath: text, ItemProcessor: { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } } }),
  (text) => one({ Type: 'Wait', SecondsPath: text }),
  (text) => JSON.stringify({ StartAt: 'S', States: { S: { Type: 'Fail', ErrorPath: text, CausePath: text } } }),
  (text) =>
    JSON.stringify({
      StartAt: 'S',
      States: {
        S: { Type: 'Choice', Choices: [{ Variable: text, StringEqualsPath: text, Next: 'E' }], Default: 'E' },
        E: { Type: 'Succeed' },
      },
    }),
];
const reader = fc.constantFrom(...readers);

/** Every kind of case. */
export const cases: fc.Arbitrary<FuzzCase> = fc.oneof(
  fc.record({
    kind: fc.constant('definition' as const),
    definition: bent.chain((text) => fc.oneof(fc.constant(text), mangled(text))),
    input,
  }),
  fc.record({ kind: fc.constant('definition' as const), definition: jsonText, input }),
  fc
    .tuple(path, reader, input)
    .map(([selector, make, given]) => ({ kind: 'path' as const, definition: make(selector), input: given, selector })),
  fc
    .tuple(intrinsic, reader, input)
    .map(([text, make, given]) => ({ kind: 'intrinsic' as const, definition: make(text), input: given })),
  fc.tuple(fc.oneof(expression, expression.chain(mangled)), input).map(([text, given]) => ({
    kind: 'expression' as const,
    definition: JSON.stringify({
      QueryLanguage: 'JSONata',
      StartAt: 'S',
      States: {
        S: { Type: 'Pass', Assign: { x: [1] }, Next: 'T' },
        T: { Type: 'Pass', Output: `{% ${text} %}`, End: true },
      },
    }),
    input: given,
  })),
  fc.record({ kind: fc.constant('test-state' as const), definition: bent, input }),
);
