import { describe, expect, it } from 'vitest';
import { Failure } from '@/asl';
import { readResource } from '@/asl/integrations/resource';

describe('a Resource', () => {
  it.each([
    ['arn:aws:lambda:us-east-1:111111111111:function:F:PROD', 'lambda', 'LambdaFunctionScheduled'],
    ['arn:aws-cn:states:cn-north-1:111111111111:activity:Work', 'activity', 'ActivityScheduled'],
    ['arn:aws:states:::dynamodb:putItem', 'service', 'TaskScheduled'],
  ])('%s is of the family %s', (resource, family, scheduled) => {
    expect(readResource(resource)).toMatchObject({ family, events: { scheduled } });
  });

  it.each([
    ['arn:aws:states:::lambda:invoke', 'lambda', 'invoke', 'request-response', false],
    [
      'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      'sqs',
      'sendMessage.waitForTaskToken',
      'waitForTaskToken',
      true,
    ],
    ['arn:aws:states:::states:startExecution.sync:2', 'states', 'startExecution.sync:2', 'sync:2', true],
    ['arn:aws:states:::aws-sdk:s3:getObject', 'aws-sdk:s3', 'getObject', 'request-response', false],
  ])('%s shows as %s %s', (arn, resourceType, resource, pattern, takesToken) => {
    expect(readResource(arn)).toMatchObject({ subject: { resourceType, resource }, pattern, takesToken });
  });

  it('that is no ARN is none', () => {
    expect(readResource('my-function')).toBeUndefined();
    expect(readResource('constructor')).toBeUndefined();
  });
});

describe('what a service gets', () => {
  const prepare = (resource: string, parameters: object) => readResource(resource)?.prepare(parameters as never);

  it('SQS and SNS drop members they do not know', () => {
    expect(prepare('arn:aws:states:::sqs:sendMessage', { QueueUrl: 'q', MessageBody: {}, Other: 1 })).toEqual({
      QueueUrl: 'q',
      MessageBody: {},
    });
    expect(prepare('arn:aws:states:::sns:publish', { Message: 'm', Other: 1 })).toEqual({ Message: 'm' });
  });

  it('ECS tasks that are waited for are marked, last', () => {
    const given = prepare('arn:aws:states:::ecs:runTask.sync', { TaskDefinition: 't' });
    expect(JSON.stringify(given)).toBe('{"TaskDefinition":"t","StartedBy":"AWS Step Functions"}');
    expect(prepare('arn:aws:states:::ecs:runTask', { TaskDefinition: 't' })).toEqual({ TaskDefinition: 't' });
  });

  it('API Gateway refuses headers that are no lists', () => {
    const refused = prepare('arn:aws:states:::apigateway:invoke', { Headers: { h: 'v' } });
    expect(refused).toEqual(
      new Failure(
        'States.Runtime',
        `The Parameters '{"Headers":{"h":"v"}}' could not be used to start the Task: [The value of the field 'Headers' has an invalid format]`,
      ),
    );
  });
});
