import { describe, expect, it } from 'vitest';
import { applyFix } from '@/asl/check/apply-fix';
import { checkDefinition } from '@/asl/check/check';
import { causes } from '@/asl/check/diagnostic';
import type { JsonObject } from '@/asl/values';

const messages = (States: JsonObject, type?: 'EXPRESS') =>
  causes(checkDefinition({ StartAt: 'A', States }, type === undefined ? {} : { type })).map(({ message }) => message);
const end = { Type: 'Succeed' };
const make = (value: string) => ({ A: { Type: 'Pass', Parameters: { 'x.$': value }, End: true } });

describe('what a message says to do', () => {
  it('names the states there are where a target is none of them', () => {
    expect(messages({ A: { Type: 'Pass', Next: 'Approve' }, AutoApproved: end })[0]).toContain(`('A', 'AutoApproved')`);
  });

  it('names a few of many states', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`Step ${i}`, end]));
    expect(messages({ A: { Type: 'Pass', Next: 'Nowhere at all' }, ...many })[0]).toContain('and 15 more');
  });

  it('says how a state ends where End was taken for a name', () => {
    const [said] = messages({ A: { Type: 'Pass', Next: 'End' }, B: end });
    expect(said).toContain('"End": true');
  });

  it.each([
    ['States.UUID($.a)', 'takes no argument, not 1.'],
    ['States.StringSplit($.a)', 'takes 2 arguments (text, delimiters), not 1.'],
    ['States.Format()', 'takes at least 1 argument (template, value, …), not 0.'],
    ['$.price * 2', 'computes nothing'],
    ['$.a + $.b', 'computes nothing'],
    ['$.two words', `$['two words']`],
  ])('of %s: %s', (value, words) => {
    expect(messages(make(value))[0]).toContain(words);
  });

  it('writes the resource without a pattern that it has not', () => {
    const put = 'arn:aws:states:::dynamodb:putItem';
    const state = { Type: 'Task', Resource: `${put}.sync`, Parameters: { TableName: 't', Item: {} }, End: true };
    expect(messages({ A: state })).toEqual([expect.stringContaining(`Write '${put}'.`)]);
  });

  it('says of a catcher that its state cannot have only that', () => {
    const state = { Type: 'Pass', Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Elsewhere' }], End: true };
    expect(messages({ A: state })).toEqual([expect.stringContaining(`'Catch' is not a field of a Pass state`)]);
  });
});

const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:work';
const A = (state: JsonObject): JsonObject => ({ A: { End: true, ...state } });
const jsonata = (state: JsonObject): JsonObject => A({ QueryLanguage: 'JSONata', ...state });
const calls = (name: string, Parameters: JsonObject): JsonObject =>
  A({ Type: 'Task', Resource: `arn:aws:states:::${name}`, Parameters });

/** What people write, what the message says to do, and what its quick fix makes of it. */
const mended: readonly [string, JsonObject, JsonObject][] = [
  [
    `The field is called 'Default'`,
    { A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'B' }], Otherwise: 'B' }, B: end },
    { A: { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'B' }], Default: 'B' }, B: end },
  ],
  [
    `The field is called 'Next'`,
    { A: { Type: 'Task', Resource: LAMBDA, Catch: [{ ErrorEquals: ['States.ALL'], Goto: 'B' }], End: true }, B: end },
    { A: { Type: 'Task', Resource: LAMBDA, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }], End: true }, B: end },
  ],
  [
    `The field is called 'TimeoutSeconds'`,
    A({ Type: 'Task', Resource: LAMBDA, Timeout: 5 }),
    A({ Type: 'Task', Resource: LAMBDA, TimeoutSeconds: 5 }),
  ],
  [`"End": true`, { A: { Type: 'Pass', Next: 'End' } }, { A: { Type: 'Pass', End: true } }],
  [`the array itself: '$.a'`, mapOver('$.a[*]'), mapOver('$.a')],
  [`'$.job'`, A({ Type: 'Pass', ResultPath: '$job' }), A({ Type: 'Pass', ResultPath: '$.job' })],
  [`States.MathAdd($.n, 1)`, make('$.n + 1') as JsonObject, make('States.MathAdd($.n, 1)') as JsonObject],
  [`States.MathAdd($.n, -2)`, make('$.n - 2') as JsonObject, make('States.MathAdd($.n, -2)') as JsonObject],
  [
    'write {% … %} around it',
    jsonata({ Type: 'Wait', Seconds: '$states.input.delay * 60' }),
    jsonata({ Type: 'Wait', Seconds: '{% $states.input.delay * 60 %}' }),
  ],
  [
    `write {% $states.input.id %}`,
    jsonata({ Type: 'Pass', Output: { 'id.$': '$states.input.id' } }),
    jsonata({ Type: 'Pass', Output: { id: '{% $states.input.id %}' } }),
  ],
  [
    `the field is 'Arguments'`,
    jsonata({ Type: 'Task', Resource: 'arn:aws:states:::sns:publish', Parameters: { Message: '{% $states.input %}' } }),
    jsonata({ Type: 'Task', Resource: 'arn:aws:states:::sns:publish', Arguments: { Message: '{% $states.input %}' } }),
  ],
  [
    `Write 'arn:aws:states:::sqs:sendMessage.waitForTaskToken'`,
    calls('sqs:sendMessage', { QueueUrl: 'q', MessageBody: { 't.$': '$$.Task.Token' } }),
    calls('sqs:sendMessage.waitForTaskToken', { QueueUrl: 'q', MessageBody: { 't.$': '$$.Task.Token' } }),
  ],
  [
    `needs 'StartAt'`,
    A({ Type: 'Map', ItemProcessor: { States: { B: { Type: 'Pass', End: true } } } }),
    A({ Type: 'Map', ItemProcessor: { States: { B: { Type: 'Pass', End: true } }, StartAt: 'B' } }),
  ],
  [
    `takes 'MessageBody' and cannot be called without it`,
    calls('sqs:sendMessage', { QueueUrl: 'q', Message: 'm' }),
    calls('sqs:sendMessage', { QueueUrl: 'q', MessageBody: 'm' }),
  ],
  [
    `called as 'arn:aws:states:::aws-sdk:dynamodb:query'`,
    calls('dynamodb:query', { TableName: 't' }),
    calls('aws-sdk:dynamodb:query', { TableName: 't' }),
  ],
];

function mapOver(ItemsPath: string): JsonObject {
  return A({ Type: 'Map', ItemsPath, ItemProcessor: { StartAt: 'B', States: { B: { Type: 'Pass', End: true } } } });
}

describe('what people write', () => {
  it.each(mended)('is told by what to write instead, and mended by the fix: %s', (words, written, meant) => {
    const definition: JsonObject = { StartAt: 'A', States: written };
    const [said, ...others] = causes(checkDefinition(definition));
    expect(others).toEqual([]);
    expect(said?.message).toContain(words);
    if (said?.fix === undefined) throw new Error('no fix is offered');
    const after = applyFix(definition, said.fix);
    expect(after).toEqual({ StartAt: 'A', States: meant });
    expect(checkDefinition(after)).toEqual([]);
  });

  it('is one fault where a rule was to end the workflow', () => {
    const rule = { Variable: '$.n', NumericLessThan: 3, End: true };
    const said = messages({ A: { Type: 'Choice', Choices: [rule], Default: 'B' }, B: { Type: 'Pass', Next: 'A' } });
    expect(said).toEqual([expect.stringContaining('let Next name a Succeed or Fail state')]);
  });

  it('is read as the call it was meant for', () => {
    expect(messages(calls('dynamodb:getitem', { Table: 't', Key: {} }))).toEqual([
      expect.stringContaining(`Did you mean 'getItem'?`),
      expect.stringContaining(`it takes 'TableName'`),
    ]);
    const state = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: { Payload: '{% 1 + %}' } };
    expect(messages(jsonata(state))).toHaveLength(3);
  });
});
