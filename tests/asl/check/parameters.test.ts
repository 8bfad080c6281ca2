import { describe, expect, it } from 'vitest';
import { validateDefinition } from '@/asl/check/aws';
import { checkDefinition } from '@/asl/check/check';
import { causes } from '@/asl/check/diagnostic';
import { apiParameters } from '@/asl/integrations/api-parameters';
import { services } from '@/asl/integrations/registry';
import type { JsonObject } from '@/asl/values';

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
const said = (name: string, given: JsonObject, jsonata = false) =>
  causes(checkDefinition(calling(name, given, jsonata))).map(
    ({ rule, pointer }) => `${rule} ${pointer.slice(3).join('/')}`,
  );
const messages = (name: string, given: JsonObject, jsonata = false) =>
  causes(checkDefinition(calling(name, given, jsonata))).map(({ message }) => message);

const optimised = [...services.values()].flatMap(({ token, actions }) =>
  Object.entries(actions).flatMap(([api, { parameters, required = [] }]) =>
    parameters === undefined ? [] : [[`${token}:${api}`, [...parameters, ...required]] as const],
  ),
);
const sdk = [...apiParameters].map(
  ([call, names]) =>
    [
      `aws-sdk:${call}`,
      names
        .split(' ')
        .filter((name) => name !== '')
        .map((name) => name.replace(/:.$/, '')),
    ] as const,
);

describe('what a call takes', () => {
  it.each([...optimised, ...sdk])('is not held against %s', (name, names) => {
    expect(said(name, Object.fromEntries(names.map((each) => [`${each}.$`, '$.value'])))).toEqual([]);
    expect(said(name, Object.fromEntries(names.map((each) => [each, '{% 1 %}'])), true)).toEqual([]);
  });

  it('is what its API takes, too', () => {
    const given = { TableName: 't', Item: {}, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' };
    expect(said('dynamodb:putItem', given)).toEqual([]);
  });

  it('is not known of every call', () => {
    expect(said('aws-sdk:appflow:describeFlow', { Whatever: 1, flowName: 'x' })).toEqual([]);
  });

  it('may be written in another letter case behind the first letter', () => {
    expect(said('aws-sdk:s3:putObject', { Bucket: 'b', Key: 'k', Acl: 'private', SseCustomerKeyMd5: 'x' })).toEqual([]);
  });
});

describe('a parameter like none', () => {
  it.each(['lambda:invoke', 'lambda:invoke.waitForTaskToken'])('is told: %s', (name) => {
    expect(said(name, { FunctionName: 'f', Payload: { 'token.$': '$$.Task.Token' }, Wholly: 1 })).toContain(
      'resource.parameter.unknown Wholly',
    );
  });

  it('is told of an SDK call whose parameters are known', () => {
    expect(said('aws-sdk:dynamodb:query', { TableName: 't', 'Wholly.$': '$.a' })).toEqual([
      'resource.parameter.unknown Wholly.$',
    ]);
    expect(said('aws-sdk:dynamodb:query', { tableName: 't', Limti: 1 })).toEqual([
      'resource.parameter.name tableName',
      'resource.parameter.name Limti',
    ]);
  });

  it('is told in JSONata', () => {
    expect(said('sns:publish', { Message: 'm', Wholly: '{% 1 %}' }, true)).toEqual([
      'resource.parameter.unknown Wholly',
    ]);
  });

  it('is one fault where several belong into one that is missing', () => {
    expect(messages('lambda:invoke', { FunctionName: 'f', 'orderId.$': '$.id', total: 1 })).toEqual([
      expect.stringContaining(`"Payload": { "orderId.$": …, "total": … }`),
    ]);
    expect(said('lambda:invoke', { FunctionName: 'f', Payload: {}, 'orderId.$': '$.id', total: 1 })).toHaveLength(2);
  });

  it('is told to be a field of the state where it is one', () => {
    const [message] = messages('lambda:invoke', { FunctionName: 'f', TimeoutSeconds: 3 });
    expect(message).toContain('write it beside "Parameters"');
  });

  it('is named beside those there are', () => {
    expect(messages('aws-sdk:sqs:deleteMessage', { QueueUrl: 'q', ReceiptHandle: 'h', Wholly: 1 })).toEqual([
      expect.stringContaining('It takes QueueUrl, ReceiptHandle.'),
    ]);
  });

  it('is no second fault where a name ends in .$ in JSONata', () => {
    expect(said('lambda:invoke', { 'FunctionName.$': '{% "f" %}' }, true)).toEqual(['jsonata.plain FunctionName.$']);
  });

  it('is nothing the service says anything about', () => {
    const text = JSON.stringify(calling('lambda:invoke', { FunctionName: 'f', Wholly: 1 }));
    expect(validateDefinition(text, { severity: 'WARNING' }).diagnostics).toEqual([]);
  });
});
