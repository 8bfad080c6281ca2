import { describe, expect, it } from 'vitest';
import { call } from '../../support/world';

const fn = 'arn:aws:lambda:us-east-1:111111111111:function:F';
const base = {
  functions: { F: {} },
  tables: { T: { key: { partition: 'id' } } },
  taskDefinitions: { t: {} },
  buckets: { b: { k: '' } },
};
const allowing = (...allow: (string | object)[]) => ({ ...base, role: { allow } });

describe('what the role does not allow', () => {
  it.each([
    [fn, {}, 'Lambda.AWSLambdaException', 'lambda:InvokeFunction', ` on resource: ${fn}`],
    [
      'lambda:invoke',
      { FunctionName: 'F' },
      'Lambda.AWSLambdaException',
      'lambda:InvokeFunction',
      ` on resource: ${fn}`,
    ],
    [
      'dynamodb:getItem',
      { TableName: 'T', Key: { id: { S: '1' } } },
      'DynamoDB.AmazonDynamoDBException',
      'dynamodb:GetItem',
      'table/T',
    ],
    ['aws-sdk:s3:getObject', { Bucket: 'b', Key: 'k' }, 'S3.S3Exception', 's3:GetObject', ''],
    [
      'sns:publish',
      { TopicArn: 'arn:aws:sns:us-east-1:1:X', Message: 'm' },
      'SNS.AuthorizationErrorException',
      'sns:Publish',
      'arn:aws:sns:us-east-1:1:X',
    ],
  ])('%s fails by the service’s own name, with IAM’s sentence', async (resource, parameters, error, action, target) => {
    const result = await call(allowing('states:*'), resource, resource === fn ? undefined : parameters);
    expect(result.error).toBe(error);
    expect(result.cause).toContain('User: arn:aws:sts::111111111111:assumed-role/StepFunctionsRole/');
    expect(result.cause).toContain(`is not authorized to perform: ${action}`);
    expect(result.cause).toContain(target);
    expect(result.cause).toContain(`because no identity-based policy allows the ${action} action (Service: `);
  });

  it('is caught as States.Permissions', async () => {
    const more = { Retry: [{ ErrorEquals: ['States.Permissions'], MaxAttempts: 1 }] };
    const { types } = await call(allowing(), 'lambda:invoke', { FunctionName: 'F' }, { more });
    expect(types.filter((type) => type === 'TaskFailed')).toHaveLength(2);
    const other = await call(base, 'lambda:invoke', { FunctionName: 'None' }, { more });
    expect(other.types.filter((type) => type === 'TaskFailed')).toHaveLength(1);
  });

  it.each([
    [['lambda:InvokeFunction'], true],
    [['lambda:*'], true],
    [['LAMBDA:invoke*'], true],
    [['*'], true],
    [[{ action: 'lambda:InvokeFunction', resource: `${fn}*` }], true],
    [[{ action: 'lambda:InvokeFunction', resource: '*:G' }], false],
    [['lambda:InvokeAsync'], false],
  ])('%j: %s', async (allow, isAllowed) => {
    const { status } = await call(allowing(...allow), 'lambda:invoke', { FunctionName: 'F' });
    expect(status).toBe(isAllowed ? 'SUCCEEDED' : 'FAILED');
  });

  it('needs the rights to wait as well where a job is waited for', async () => {
    const role = allowing('ecs:RunTask');
    expect((await call(role, 'ecs:runTask', { TaskDefinition: 't' })).status).toBe('SUCCEEDED');
    const sync = await call(role, 'ecs:runTask.sync', { TaskDefinition: 't' });
    expect([sync.error, sync.cause?.includes('ecs:StopTask')]).toEqual(['ECS.AccessDeniedException', true]);
  });

  it('a denial is stronger than any permission', async () => {
    const role = { ...base, role: { allow: ['*'], deny: ['dynamodb:*'] } };
    expect((await call(role, 'dynamodb:getItem', { TableName: 'T', Key: { id: { S: '1' } } })).status).toBe('FAILED');
  });

  it('a role that may not be assumed is refused as recorded; one that may is asked instead', async () => {
    const RoleArn = 'arn:aws:iam::222222222222:role/Other';
    const more = { Credentials: { RoleArn } };
    const refused = await call({ ...base, roles: {} }, 'lambda:invoke', { FunctionName: 'F' }, { more });
    expect([refused.error, refused.cause]).toEqual([
      'States.TaskFailed',
      `The role arn:aws:iam::111111111111:role/StepFunctionsRole is not authorized to assume the task state's role, ${RoleArn}.`,
    ]);
    const roles = { [RoleArn]: { allow: ['lambda:*'] } };
    const taken = await call({ ...allowing(), roles }, 'lambda:invoke', { FunctionName: 'F' }, { more });
    expect(taken.status).toBe('SUCCEEDED');
  });
});
