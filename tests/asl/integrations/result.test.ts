import { describe, expect, it } from 'vitest';
import { resultFault, resultShape } from '@/asl/integrations/result';

const arn = (name: string) => `arn:aws:states:::${name}`;
const metadata = {
  SdkHttpMetadata: {
    AllHttpHeaders: { 'x-amzn-RequestId': ['r'] },
    HttpHeaders: { 'x-amzn-RequestId': 'r' },
    HttpStatusCode: 200,
  },
  SdkResponseMetadata: { RequestId: 'r' },
};

describe('the result of a call', () => {
  it.each([
    ['sqs:sendMessage', { MD5OfMessageBody: 'm', MessageId: 'i', ...metadata }],
    ['sns:publish', { MessageId: 'i', SequenceNumber: '1', ...metadata }],
    ['dynamodb:getItem', { Item: { id: { S: 'a' }, n: { N: '1' } }, ...metadata }],
    ['dynamodb:getItem', {}],
    ['events:putEvents', { Entries: [{ EventId: 'e' }], FailedEntryCount: 0 }],
    ['states:startExecution.sync:2', { Input: {}, Output: { a: 1 }, Status: 'SUCCEEDED' }],
    ['lambda:invoke', { Payload: 'anything', StatusCode: 200 }],
    ['sqs:sendMessage.waitForTaskToken', 'whatever was sent'],
    ['aws-sdk:some:unknownCall', [1]],
    ['dynamodb:putItem', { Unheard: 'of is not refused: the API may have grown' }],
  ])('%s: %j fits', (name, result) => expect(resultFault(arn(name), result)).toBeUndefined());

  it.each([
    ['sqs:sendMessage', { MessageId: 7 }, 'MessageId', 'must be a string but is a number'],
    ['sqs:sendMessage', 'done', '', 'must be an object but is a string'],
    ['lambda:invoke', { payload: {} }, 'payload', "it is 'Payload'"],
    ['lambda:invoke', { StatusCode: 200, Playload: {} }, 'Playload', "it is 'Payload'"],
    ['dynamodb:getItem', { Item: { id: 'a' } }, 'Item.id', 'must be an object but is a string'],
    ['dynamodb:getItem', { Item: { n: { N: 1 } } }, 'Item.n.N', 'must be a string but is a number'],
    ['ecs:runTask.sync', { Containers: [{ ExitCode: '0' }] }, 'Containers[0].ExitCode', 'must be a number'],
    ['ecs:runTask', { Tasks: {} }, 'Tasks', 'must be a list but is an object'],
  ])('%s: %j does not', (name, result, field, message) => {
    expect(resultFault(arn(name), result)).toEqual({ field, message: expect.stringContaining(message) });
  });

  it('knows what .sync comes back with apart from what the call returned', () => {
    expect(resultShape(arn('glue:startJobRun'))).toHaveProperty('JobRunId');
    expect(resultShape(arn('glue:startJobRun.sync'))).toHaveProperty('JobRunState');
    expect(resultShape('arn:aws:lambda:us-east-1:111111111111:function:F')).toBeUndefined();
  });
});
