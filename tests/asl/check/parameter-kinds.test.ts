import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFix } from '@/asl/check/apply-fix';
import { validateDefinition } from '@/asl/check/aws';
import { checkDefinition } from '@/asl/check/check';
import { apiParameters } from '@/asl/integrations/api-parameters';
import type { JsonObject, JsonValue } from '@/asl/values';

const calling = (name: string, given: JsonObject, jsonata = false): JsonObject => ({
  StartAt: 'A',
  States: {
    A: {
      Type: 'Task',
      ...(jsonata ? { QueryLanguage: 'JSONata' } : {}),
      Resource: `arn:aws:states:::${name}`,
      [jsonata ? 'Arguments' : 'Parameters']: given,
      End: true,
    },
  },
});

const RULES = ['resource.parameter.type', 'resource.parameter.attribute', 'resource.connection'];
const told = (definition: JsonObject) => checkDefinition(definition).filter(({ rule }) => RULES.includes(rule));
const places = (name: string, given: JsonObject, jsonata = false) =>
  told(calling(name, given, jsonata)).map(({ pointer }) => pointer.slice(3).join('/'));

/** The parameters after the only quick fix. */
function mended(name: string, given: JsonObject): JsonValue {
  const definition = calling(name, given);
  const [one, ...more] = told(definition);
  expect(more).toEqual([]);
  if (one?.fix === undefined) throw new Error('nothing to apply');
  const after = applyFix(definition, one.fix) as { States: { A: { Parameters: JsonObject } } };
  expect(told(after as unknown as JsonObject)).toEqual([]);
  return after.States.A.Parameters;
}

describe('the value of a parameter', () => {
  const list = 'aws-sdk:s3:listObjectsV2';

  it.each([
    [{ Bucket: 7 }, { Bucket: '7' }],
    [{ Bucket: true }, { Bucket: 'true' }],
    [
      { Bucket: 'b', MaxKeys: '10' },
      { Bucket: 'b', MaxKeys: 10 },
    ],
    [
      { Bucket: 'b', FetchOwner: 'TRUE' },
      { Bucket: 'b', FetchOwner: true },
    ],
    [
      { Bucket: 'b', OptionalObjectAttributes: 'RestoreStatus' },
      { Bucket: 'b', OptionalObjectAttributes: ['RestoreStatus'] },
    ],
  ])('of another kind is mended: %j', (given, meant) => {
    expect(mended(list, given)).toEqual(meant);
  });

  it.each([
    [list, { Bucket: ['b'] }, 'Bucket'],
    [list, { Bucket: {} }, 'Bucket'],
    [list, { Bucket: 'b', MaxKeys: 'ten' }, 'MaxKeys'],
    [list, { Bucket: 'b', MaxKeys: [10] }, 'MaxKeys'],
    [list, { Bucket: 'b', FetchOwner: 1 }, 'FetchOwner'],
    ['batch:submitJob', { JobName: 'j', JobQueue: 'q', JobDefinition: 'd', Parameters: [1] }, 'Parameters'],
    ['ecs:runTask', { TaskDefinition: 't', NetworkConfiguration: 'net' }, 'NetworkConfiguration'],
    ['dynamodb:getItem', { TableName: 5, Key: { id: { S: 'a' } } }, 'TableName'],
  ])('%s of %j is told', (name, given, place) => {
    expect(places(name, given)).toEqual([`${place}`]);
  });

  it.each([
    [list, { 'Bucket.$': '$.bucket', MaxKeys: null }],
    [list, { Bucket: '$.bucket', MaxKeys: '{{Most}}' }],
    ['sqs:sendMessage', { QueueUrl: 'q', MessageBody: { any: ['json'] } }],
    ['sns:publish', { TopicArn: 't', Message: { any: 'json' } }],
    ['states:startExecution', { StateMachineArn: 'm', Input: { any: 1 } }],
    ['lambda:invoke', { FunctionName: 'f', Payload: [1] }],
    ['aws-sdk:s3:putObject', { Bucket: 'b', Key: 'k', Body: { any: 1 } }],
    ['aws-sdk:bedrockruntime:converse', { ModelId: 'm', AdditionalModelRequestFields: { top_k: 1 } }],
    ['aws-sdk:appflow:describeFlow', { FlowName: 1 }],
  ])('%s of %j is not told', (name, given) => {
    expect(places(name, given)).toEqual([]);
  });

  it('is what a JSONata expression gives', () => {
    expect(places(list, { Bucket: '{% $bucket %}', MaxKeys: '{% 10 %}' }, true)).toEqual([]);
    expect(places(list, { Bucket: 'b', MaxKeys: 'ten' }, true)).toEqual(['MaxKeys']);
  });

  it('is nothing the service says anything about', () => {
    const text = JSON.stringify(calling(list, { Bucket: 7 }));
    expect(validateDefinition(text, { severity: 'WARNING' }).diagnostics).toEqual([]);
  });

  it('tells which name was meant', () => {
    const given = { TableName: 'orders', KeyCondition: 'id = :id' };
    expect(checkDefinition(calling('aws-sdk:dynamodb:query', given)).map(({ fix }) => fix?.title)).toEqual([
      'Change "KeyCondition" to "KeyConditionExpression"',
    ]);
  });

  it('of the kind its API has is never told', () => {
    const values: Record<string, fc.Arbitrary<JsonValue>> = {
      '': fc.constantFrom('text', '', '7', 'true'),
      n: fc.constantFrom<JsonValue>(0, 7, -1, 2.5),
      b: fc.boolean(),
      l: fc.constantFrom<JsonValue>([], ['a'], [{}]),
      o: fc.constantFrom<JsonValue>({}, { a: 'b' }, { id: { S: 'x' } }),
      j: fc.constantFrom<JsonValue>(1, 'a', {}, [], true),
    };
    const calls = [...apiParameters].filter(([, names]) => names !== '');
    fc.assert(
      fc.property(
        fc.constantFrom(...calls).chain(([call, names]) =>
          fc.tuple(
            fc.constant(call),
            fc.record(
              Object.fromEntries(
                names.split(' ').map((written) => {
                  const [name = '', mark = ''] = written.split(':');
                  return [name, values[mark] as fc.Arbitrary<JsonValue>];
                }),
              ),
            ),
          ),
        ),
        ([call, given]) => {
          const found = told(calling(`aws-sdk:${call}`, given as JsonObject));
          // Of DynamoDB's values another rule speaks.
          expect(found.filter(({ rule }) => rule === 'resource.parameter.type')).toEqual([]);
        },
      ),
    );
  });
});

describe("DynamoDB's typed values", () => {
  const put = (Item: JsonObject) => ({ TableName: 't', Item });

  it.each<[JsonObject, JsonObject]>([
    [{ n: { N: 5 } }, { n: { N: '5' } }],
    [{ n: { S: true } }, { n: { S: 'true' } }],
    [{ n: 5 }, { n: { N: '5' } }],
    [{ n: false }, { n: { BOOL: false } }],
    [{ m: { M: { l: { L: [{ S: 'a' }, { N: 1.5 }] } } } }, { m: { M: { l: { L: [{ S: 'a' }, { N: '1.5' }] } } } }],
  ])('%j is mended', (item, meant) => {
    expect(mended('dynamodb:putItem', put(item))).toEqual(put(meant));
  });

  it.each<JsonObject>([
    { id: { S: 'a' }, n: { N: '5' }, b: { BOOL: true }, none: { NULL: true }, set: { SS: ['a'] } },
    // Workflows that run write these so.
    { id: 'a', b: { BOOL: 'false' }, l: { L: ['a'] } },
    { 'id.$': '$.id', n: { 'N.$': "States.Format('{}', $.n)" }, s: { S: '$.s' } },
  ])('%j is not told', (item) => {
    expect(places('dynamodb:putItem', put(item))).toEqual([]);
  });

  it('are told in keys and in values of expressions, of the SDK too', () => {
    const given = { TableName: 't', Key: { id: { N: 1 } }, ExpressionAttributeValues: { ':n': { N: 2 } } };
    expect(places('aws-sdk:dynamodb:updateItem', given)).toEqual(['Key/id/N', 'ExpressionAttributeValues/:n/N']);
  });
});

describe('an HTTP task', () => {
  const call = { ApiEndpoint: 'https://api.example.com', Method: 'GET' };

  it.each([
    [{}, ''],
    [{ Authentication: {} }, 'Authentication'],
    [{ InvocationConfig: { Connection: 'c' } }, 'InvocationConfig'],
  ])('with %j names no connection', (more, place) => {
    expect(places('http:invoke', { ...call, ...more })).toEqual([place]);
    const text = JSON.stringify(calling('http:invoke', { ...call, ...more }));
    expect(validateDefinition(text, { severity: 'WARNING' }).diagnostics).toEqual([]);
  });

  it.each<JsonObject>([
    { Authentication: { ConnectionArn: 'c' } },
    { Authentication: { 'ConnectionArn.$': '$.connection' } },
    { 'Authentication.$': '$.authentication' },
    { InvocationConfig: { ConnectionArn: 'c' } },
  ])('with %j names one', (more) => {
    expect(places('http:invoke', { ...call, ...more })).toEqual([]);
  });
});
