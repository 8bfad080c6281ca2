import { describe, expect, it } from 'vitest';
import { applyFix } from '@/asl/check/apply-fix';
import { checkDefinition } from '@/asl/check/check';
import { causes } from '@/asl/check/diagnostic';
import type { JsonObject, JsonValue } from '@/asl/values';

const found = (definition: JsonValue) => causes(checkDefinition(definition));
const machine = (States: JsonObject, more: JsonObject = {}): JsonObject => ({
  ...more,
  StartAt: Object.keys(States)[0] ?? '',
  States,
});
const only = (state: JsonObject, more: JsonObject = {}) => machine({ A: { End: true, ...state } }, more);
const connection = { ConnectionArn: 'arn:aws:events:us-east-1:123456789012:connection/api/1a2b' };
const calls = (name: string, more: JsonObject) => only({ Type: 'Task', Resource: `arn:aws:states:::${name}`, ...more });
const jsonata = (state: JsonObject) => only({ Type: 'Pass', QueryLanguage: 'JSONata', ...state });
const rulesOf = (definition: JsonValue) => found(definition).map(({ rule }) => rule);

/** What is written, what the one message says to write, and the definition once its quick fix is made. */
const mended: readonly (readonly [string, string, JsonObject, JsonObject])[] = [
  [
    'parameters beside Parameters',
    `It is a parameter of lambda:invoke, as is 'Payload'`,
    calls('lambda:invoke', { FunctionName: 'work', Payload: { n: 1 } }),
    calls('lambda:invoke', { Parameters: { FunctionName: 'work', Payload: { n: 1 } } }),
  ],
  [
    'one parameter beside Parameters',
    'It is a parameter of lambda:invoke: write',
    calls('lambda:invoke', { 'Payload.$': '$', Parameters: { FunctionName: 'work' } }),
    calls('lambda:invoke', { Parameters: { FunctionName: 'work', 'Payload.$': '$' } }),
  ],
  [
    'a documented parameter in other letters',
    `it takes 'QueueUrl' and cannot be called without it`,
    calls('sqs:sendMessage', { Parameters: { QueueURL: 'q', MessageBody: 'm' } }),
    calls('sqs:sendMessage', { Parameters: { QueueUrl: 'q', MessageBody: 'm' } }),
  ],
  [
    'the end of a parameter that is needed',
    `it takes 'ApiEndpoint'`,
    calls('http:invoke', {
      Parameters: { Endpoint: 'https://example.com', Method: 'GET', Authentication: connection },
    }),
    calls('http:invoke', {
      Parameters: { ApiEndpoint: 'https://example.com', Method: 'GET', Authentication: connection },
    }),
  ],
  [
    'a service that only the SDK calls',
    `the SDK calls it: 'arn:aws:states:::aws-sdk:s3:putObject'`,
    calls('s3:putObject', { Parameters: { Bucket: 'b', Key: 'k' } }),
    calls('aws-sdk:s3:putObject', { Parameters: { Bucket: 'b', Key: 'k' } }),
  ],
  [
    'a capital action',
    `The action begins with a small letter: 'arn:aws:states:::aws-sdk:s3:getObject'`,
    calls('aws-sdk:s3:GetObject', { Parameters: { Bucket: 'b', Key: 'k' } }),
    calls('aws-sdk:s3:getObject', { Parameters: { Bucket: 'b', Key: 'k' } }),
  ],
  [
    'a capital pattern',
    `'.Sync' is written '.sync'`,
    calls('ecs:runTask.Sync', { Parameters: { TaskDefinition: 't' } }),
    calls('ecs:runTask.sync', { Parameters: { TaskDefinition: 't' } }),
  ],
  [
    'a function without the word',
    'This ARN names no function.',
    only({ Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:work' }),
    only({ Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:function:work' }),
  ],
  [
    'an SDK action in other letters',
    `Did you mean 'arn:aws:states:::aws-sdk:s3:listObjectsV2'?`,
    calls('aws-sdk:s3:listObjectsv2', { Parameters: { Bucket: 'b' } }),
    calls('aws-sdk:s3:listObjectsV2', { Parameters: { Bucket: 'b' } }),
  ],
  [
    'a function by another name',
    `Did you mean 'States.UUID'?`,
    only({ Type: 'Pass', Parameters: { 'id.$': 'States.uuid()' } }),
    only({ Type: 'Pass', Parameters: { 'id.$': 'States.UUID()' } }),
  ],
  [
    'a path for the Result',
    `write "InputPath": "$.order" in its place`,
    only({ Type: 'Pass', Result: '$.order' }),
    only({ Type: 'Pass', InputPath: '$.order' }),
  ],
  [
    'a type in another word',
    `Did you mean 'Wait'?`,
    only({ Type: 'Sleep', Seconds: 5 }),
    only({ Type: 'Wait', Seconds: 5 }),
  ],
  [
    'the beginning of a field',
    `The field is called 'MaxDelaySeconds'`,
    calls('sns:publish', { Parameters: { Message: 'm' }, Retry: [{ ErrorEquals: ['States.ALL'], MaxDelay: 5 }] }),
    calls('sns:publish', {
      Parameters: { Message: 'm' },
      Retry: [{ ErrorEquals: ['States.ALL'], MaxDelaySeconds: 5 }],
    }),
  ],
  [
    'the mode of a Map in its processor',
    'It stands inside "ProcessorConfig": { … }',
    only({
      Type: 'Map',
      ItemProcessor: {
        Mode: 'DISTRIBUTED',
        ExecutionType: 'EXPRESS',
        StartAt: 'I',
        States: { I: { Type: 'Pass', End: true } },
      },
    }),
    only({
      Type: 'Map',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
        StartAt: 'I',
        States: { I: { Type: 'Pass', End: true } },
      },
    }),
  ],
  [
    'texts that are added',
    'texts are joined with &',
    jsonata({ Output: "{% 'a' + $states.input.b %}" }),
    jsonata({ Output: "{% 'a' & $states.input.b %}" }),
  ],
  [
    'a path without its beginning',
    `write '$.order.id'`,
    only({ Type: 'Pass', InputPath: 'order.id' }),
    only({ Type: 'Pass', InputPath: '$.order.id' }),
  ],
  [
    'a day for a moment',
    'a T between date and time',
    only({ Type: 'Wait', Timestamp: '2026-12-01' }),
    only({ Type: 'Wait', Timestamp: '2026-12-01T00:00:00Z' }),
  ],
  [
    'a day and a time for a moment',
    'a T between date and time',
    only({ Type: 'Wait', Timestamp: '2026-12-01 09:30' }),
    only({ Type: 'Wait', Timestamp: '2026-12-01T09:30:00Z' }),
  ],
  [
    'a number for a text',
    'Write "1.0".',
    only({ Type: 'Pass' }, { Version: 1 }),
    only({ Type: 'Pass' }, { Version: '1.0' }),
  ],
  [
    'the operator of another language',
    `'==' is written '='`,
    jsonata({ Output: "{% $states.input.a == 'a == b' %}" }),
    jsonata({ Output: "{% $states.input.a = 'a == b' %}" }),
  ],
  [
    'two operators of another language',
    `'&&' is written 'and'`,
    jsonata({ Output: '{% $states.input.a === 1 && $states.input.b %}' }),
    jsonata({ Output: '{% $states.input.a = 1 and $states.input.b %}' }),
  ],
  [
    'an expression that is not closed',
    'end the text with %}',
    jsonata({ Output: '{% $states.input.a }' }),
    jsonata({ Output: '{% $states.input.a %}' }),
  ],
  [
    'an expression inside a text',
    'The whole text is sent as it is',
    jsonata({ Output: "It's {% $states.input.a %}, or {% $states.input.b + 1 %}." }),
    jsonata({ Output: `{% "It's " & $states.input.a & ', or ' & ($states.input.b + 1) & '.' %}` }),
  ],
  [
    'two expressions in one text',
    'One text is one expression',
    jsonata({ Output: '{% $states.input.a %} and {% $states.input.b %}' }),
    jsonata({ Output: "{% $states.input.a & ' and ' & $states.input.b %}" }),
  ],
  [
    'a blank before an expression',
    'nothing stands around it',
    jsonata({ Output: ' {% $states.input.a %} ' }),
    jsonata({ Output: '{% $states.input.a %}' }),
  ],
  [
    'a blank before an expression that reads nothing',
    'Write {% $states.input %}',
    jsonata({ Output: ' {% states.input %} ' }),
    jsonata({ Output: '{% $states.input %}' }),
  ],
  [
    'an expression inside a text that reads nothing',
    "Write {% 'Order ' & $states.input.order.id",
    jsonata({ Output: 'Order {% order.id %} of {% states.context.Execution.Id %}.' }),
    jsonata({ Output: "{% 'Order ' & $states.input.order.id & ' of ' & $states.context.Execution.Id & '.' %}" }),
  ],
  [
    '$states without its $',
    'write $states, with its $',
    jsonata({ Output: '{% $sum(states.input.a) %}' }),
    jsonata({ Output: '{% $sum($states.input.a) %}' }),
  ],
  [
    'a path of the other language',
    'so write $states.input in place of $',
    jsonata({ Output: '{% $.price * $.count %}' }),
    jsonata({ Output: '{% $states.input.price * $states.input.count %}' }),
  ],
  [
    'a member of $states without it',
    'Did you mean $states.input?',
    jsonata({ Output: '{% $input.a %}' }),
    jsonata({ Output: '{% $states.input.a %}' }),
  ],
  [
    'paths inside a text',
    `"m.$": "States.Format('{} of {}', $.a, $$.Execution.Name)"`,
    only({ Type: 'Pass', Parameters: { m: '{$.a} of {{$$.Execution.Name}}' } }),
    only({ Type: 'Pass', Parameters: { 'm.$': "States.Format('{} of {}', $.a, $$.Execution.Name)" } }),
  ],
  [
    'an error of an optimised call',
    `Did you mean 'DynamoDB.ConditionalCheckFailedException'?`,
    calls('dynamodb:putItem', {
      Parameters: { TableName: 't', Item: {} },
      Retry: [{ ErrorEquals: ['DynamoDb.ConditionalCheckFailed'] }],
    }),
    calls('dynamodb:putItem', {
      Parameters: { TableName: 't', Item: {} },
      Retry: [{ ErrorEquals: ['DynamoDB.ConditionalCheckFailedException'] }],
    }),
  ],
];

describe('a message suffices', () => {
  it.each(mended)('of %s', (_what, words, written, meant) => {
    const [one, ...more] = found(written);
    expect(more).toEqual([]);
    expect(one?.message).toContain(words);
    expect(one?.fix).toBeDefined();
    if (one?.fix !== undefined) expect(applyFix(written, one.fix)).toEqual(meant);
    expect(found(meant)).toEqual([]);
  });

  it('where a rule was to end the workflow', () => {
    const choose = machine({
      A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'B' }], Default: 'End' },
      B: { Type: 'Pass', End: true },
    });
    const [one] = found(choose);
    expect(one?.message).toContain('"End": { "Type": "Succeed" }');
    if (one?.fix !== undefined) expect(found(applyFix(choose, one.fix))).toEqual([]);
  });

  it('where a rule compares with a path', () => {
    const compare = (rule: JsonObject) =>
      machine({
        A: { Type: 'Choice', Choices: [{ Variable: '$.a', ...rule, Next: 'B' }], Default: 'B' },
        B: { Type: 'Pass', End: true },
      });
    for (const operator of ['NumericGreaterThan', 'BooleanEquals', 'StringEquals', 'TimestampLessThan']) {
      const written = compare({ [operator]: '$.b' });
      const [one, ...more] = found(written);
      expect(more).toEqual([]);
      expect(one?.message).toContain(`${operator}Path`);
      expect(found(compare({ [`${operator}Path`]: '$.b' }))).toEqual([]);
    }
  });

  it('where a number stands for the path of one', () => {
    const Resource = 'arn:aws:lambda:us-east-1:123456789012:function:work';
    expect(found(only({ Type: 'Task', Resource, TimeoutSecondsPath: '30' })).map(({ message }) => message)).toEqual([
      expect.stringContaining(`A fixed number goes into 'TimeoutSeconds'`),
    ]);
  });

  it('where the beginning of a field may be two', () => {
    const map = { Type: 'Map', ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', End: true } } } };
    expect(found(only({ ...map, ToleratedFailure: 1 })).map(({ message }) => message)).toEqual([
      expect.stringContaining(`Did you mean 'ToleratedFailureCount' or 'ToleratedFailurePercentage'?`),
    ]);
  });

  it('from outside differently than from inside', () => {
    const split = (inner: JsonObject, Next: string) =>
      machine({
        A: { Type: 'Parallel', Branches: [{ StartAt: 'In', States: { In: inner } }], Next },
        B: { Type: 'Pass', End: true },
      });
    expect(found(split({ Type: 'Pass', End: true }, 'In'))[0]?.message).toContain('move');
    expect(found(split({ Type: 'Pass', Next: 'B' }, 'B'))[0]?.message).toContain('"End": true');
  });

  it('names what this type of state has in the language it speaks', () => {
    const said = (state: JsonObject) => found(only(state))[0]?.message;
    expect(said({ Type: 'Pass', Output: 1 })).toContain(`'Parameters', 'ResultPath' or 'OutputPath'`);
    expect(said({ Type: 'Wait', Seconds: 1, Output: 1 })).toContain(`the field is 'OutputPath'`);
    expect(said({ Type: 'Wait', QueryLanguage: 'JSONata', Seconds: 1, InputPath: '$.a' })).toContain('write nothing');
    const both = { Parameters: { 'n.$': '$.count' }, ResultSelector: { 'm.$': '$.a' } };
    const task = { Type: 'Task', QueryLanguage: 'JSONata', Resource: 'arn:aws:states:::aws-sdk:s3:listBuckets' };
    expect(said({ ...task, ...both })).toContain(
      `'Arguments' in place of 'Parameters'; 'Output' in place of 'ResultSelector'`,
    );
    expect(said({ ...task, ...both })).toContain(`"n": "{% $states.input.count %}"`);
  });

  it('once for one cause', () => {
    const map = (more: JsonObject) =>
      only({
        Type: 'Map',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'I',
          States: { I: { Type: 'Pass', End: true } },
        },
        ...more,
      });
    const read = (ReaderConfig: JsonObject, Parameters: JsonObject) =>
      map({ ItemReader: { Resource: 'arn:aws:states:::s3:getObject', ReaderConfig, Parameters } });
    const file = { Bucket: 'b', Key: 'k' };
    expect(rulesOf(map({ ItemBatcher: { MaxItems: 5 } }))).toEqual(['field.unknown']);
    expect(rulesOf(read({ InputType: 'csv', CSVHeaderLocation: 'FIRST_ROW' }, file))).toEqual(['field.enum']);
    expect(found(read({ InputType: 'CSV', CSVHeaderLocation: 'FIRST_LINE' }, file))[0]?.message).toContain(
      `Did you mean 'FIRST_ROW'?`,
    );
    const config = { InputType: 'JSON' };
    expect(rulesOf(read(config, { Bucket: 'b', Prefix: 'k' }))).toEqual(['map.storage.parameter']);
    expect(rulesOf(read(config, { Bucket: 'b' }))).toEqual(['map.storage.parameter']);
    expect(rulesOf(read(config, { 'Bucket.$': '$.b', 'Key.$': '$.k' }))).toEqual([]);
  });

  it('where the token is read from the input', () => {
    const body = (token: string) =>
      calls('sqs:sendMessage.waitForTaskToken', {
        Parameters: { QueueUrl: 'q', MessageBody: { 'token.$': token } },
      });
    expect(found(body('$.Task.Token')).map(({ message }) => message)).toEqual([
      expect.stringContaining(`write '$$.Task.Token'`),
    ]);
    expect(found(body('$$.Task.Token'))).toEqual([]);
  });
});

it('tells an item that is looked for in the input', () => {
  const map = (item: string) =>
    only({
      Type: 'Map',
      ItemSelector: { 'row.$': item },
      ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', End: true } } },
    });
  const [one, ...more] = found(map('$.Map.Item.Value'));
  expect(more).toEqual([]);
  expect(one?.rule).toBe('context.path');
  if (one?.fix !== undefined) expect(applyFix(map('$.Map.Item.Value'), one.fix)).toEqual(map('$$.Map.Item.Value'));
  expect(found(map('$$.Map.Item.Value'))).toEqual([]);
});

describe('a variable', () => {
  const set = (Assign: JsonObject, more: JsonObject): JsonObject => ({ Type: 'Pass', Assign, ...more });
  const speak = (States: JsonObject) => rulesOf(machine(States, { QueryLanguage: 'JSONata' }));
  const end = { Type: 'Succeed' };

  it('is read too early by the state that sets it, and by one that runs before', () => {
    expect(speak({ A: set({ a: 1 }, { Output: '{% $a %}', End: true }) })).toEqual(['variable.early']);
    expect(speak({ A: { Type: 'Pass', Output: '{% $a %}', Next: 'B' }, B: set({ a: 1 }, { End: true }) })).toEqual([
      'variable.early',
    ]);
  });

  it('may be read where a loop, a rule or a catcher has set it', () => {
    const again = { Type: 'Choice', Choices: [{ Condition: '{% $a > 3 %}', Next: 'End' }], Default: 'A' };
    const count = '{% $exists($a) ? $a + 1 : 0 %}';
    expect(speak({ A: set({ a: count }, { Next: 'Again' }), Again: again, End: end })).toEqual([]);
    const rule = { Condition: '{% $states.input.ok %}', Assign: { a: 1 }, Next: 'B' };
    const use = { Type: 'Pass', Output: '{% $a %}', End: true };
    expect(speak({ A: { Type: 'Choice', Choices: [rule], Default: 'C' }, B: use, C: end })).toEqual([]);
  });

  it('is read too early by a path that the first round of a loop needs, not by one that only a later round comes to', () => {
    const paths = (States: JsonObject) => rulesOf(machine(States));
    const again = (to: string): JsonObject => ({
      Type: 'Choice',
      Choices: [{ Variable: '$.more', BooleanEquals: true, Next: to }],
      Default: 'End',
    });
    const work = { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:function:work' };
    const count = { 'n.$': 'States.MathAdd($n, 1)' };
    const counts = set(count, { Next: 'Again' });
    expect(paths({ A: counts, Again: again('A'), End: end })).toEqual(['variable.early']);
    const Catch = [{ ErrorEquals: ['States.ALL'], Assign: count, Next: 'A' }];
    expect(paths({ A: { ...work, Catch, Next: 'End' }, End: end })).toEqual(['variable.early']);

    const page = { 'page.$': '$.next' };
    const tell = [{ ErrorEquals: ['States.ALL'], Assign: { 'last.$': '$page' }, Next: 'End' }];
    expect(paths({ A: { ...work, Assign: page, Catch: tell, Next: 'Again' }, Again: again('A'), End: end })).toEqual(
      [],
    );
    const rules: JsonObject[] = [
      { Variable: '$.tries', IsPresent: false, Assign: { most: 3 }, Next: 'B' },
      { Variable: '$.tries', NumericLessThanPath: '$most', Next: 'B' },
    ];
    const tries = { ...work, ResultPath: '$.tries', Next: 'A' };
    expect(paths({ A: { Type: 'Choice', Choices: rules, Default: 'End' }, B: tries, End: end })).toEqual([]);
    const inner = {
      StartAt: 'I',
      States: {
        I: { ...again('J'), Default: 'K' },
        J: { Type: 'Pass', Parameters: { 'at.$': '$page' }, End: true },
        K: { Type: 'Succeed' },
      },
    };
    const map = { Type: 'Map', ItemProcessor: inner, Assign: page, Next: 'Again' };
    expect(paths({ A: map, Again: again('A'), End: end })).toEqual([]);
  });

  it('is read too early inside the Map that sets it when it is done', () => {
    const ItemProcessor = { StartAt: 'I', States: { I: { Type: 'Pass', Output: '{% $a %}', End: true } } };
    const map = { Type: 'Map', ItemProcessor, Assign: { a: 1 }, Next: 'B' };
    expect(speak({ A: map, B: end })).toEqual(['variable.early']);
    expect(speak({ Z: set({ a: 0 }, { Next: 'A' }), A: map, B: end })).toEqual([]);
  });

  it('is not read by a text that is its name, which is told where there is one', () => {
    const send = { Type: 'Pass', Output: { n: '$a', m: '$b' }, End: true };
    expect(speak({ A: set({ a: 1 }, { Next: 'B' }), B: send })).toEqual(['jsonata.plain']);
    const path = machine({
      A: set({ a: 1 }, { Next: 'B' }),
      B: { Type: 'Pass', Parameters: { n: '$a', m: '$b' }, End: true },
    });
    expect(rulesOf(path)).toEqual(['template.no-dollar']);
  });
});

describe('what an expression reads of nothing', () => {
  it.each([
    ['{% $exists(foo.bar) %}', 'this is false whatever the input holds'],
    ["{% $exists('foo'.bar) %}", 'this is false whatever the input holds'],
    ["{% 'foo'.bar %}", 'before a dot a text is the name of a member'],
    ['{% foo(1) %}', 'the name of a function begins with $, so write $foo(…)'],
    ['{% `foo bar`.a %}', 'so write $states.input.`foo bar`.'],
    ['{% $count(foo) %}', 'so write $states.input.foo, or $foo for a variable.'],
  ])('is told as what it stands for: %s', (Output, words) => {
    expect(found(jsonata({ Output })).map(({ message, fix }) => [message, fix])).toEqual([
      [expect.stringContaining(words), undefined],
    ]);
  });

  it.each([
    ['{% order.id %}', 'order'],
    ['{% {order: 1} %}', 'order'],
    ['{% $states.input.a and b = 1 %}', 'b'],
    ['{% $map($states.input.a, function($v) { $v.n + n }) %}', 'n'],
    ['{% * %}', '*'],
  ])('is told: %s', (Output, name) => {
    expect(found(jsonata({ Output })).map(({ rule, message }) => [rule, message.slice(0, name.length + 2)])).toEqual([
      ['jsonata.no-input', `'${name}'`],
    ]);
  });

  it.each([
    '{% $states.input.a[b = 1].c %}',
    "{% $states.input.a.{'n': b, 'm': $.c} %}",
    '{% $states.input.a ~> |$|{"n": b}| %}',
    '{% $states.input.a^(b).c %}',
    '{% $states.input.a{b: $sum(c)} %}',
    '{% ($x := $states.input; $x.a.$string()) %}',
    '{% [1..3].($ * 2) %}',
  ])('is not told of what has a value: %s', (Output) => {
    expect(found(jsonata({ Output }))).toEqual([]);
  });
});

it('reads a machine of many variables in a bounded time', () => {
  const States: Record<string, JsonValue> = {};
  for (let i = 0; i < 3000; i++) {
    States[`S${i}`] = { Type: 'Pass', Assign: { [`v${i}`]: 1, 'x.$': `$v${2999 - i}` }, Next: `S${i + 1}` };
  }
  States['S3000'] = { Type: 'Succeed' };
  expect(rulesOf(machine(States)).every((rule) => rule === 'variable.early')).toBe(true);
});

it('reads long texts that are almost expressions without looking at each part of them again and again', () => {
  const many = (text: string): string => text.repeat(20_000);
  expect(rulesOf(jsonata({ Output: `{% a${many(' ')}b` }))).toContain('jsonata.delimiters');
  expect(rulesOf(jsonata({ Output: `%}${many('{%')}` }))).toEqual([]);
  expect(rulesOf(jsonata({ Output: `{% a${many(' ')}&& b "${many('\\"')} %}` }))).toEqual(['jsonata.syntax']);
});
