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
    [
      'aws-sdk:s3:getObject',
      { Bucket: 'b', Key: 'k' },
      'S3.S3Exception',
      's3:GetObject',
      ' on resource: arn:aws:s3:::b/k ',
    ],
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

  it.each<[resource: string, parameters: object, action: string, arn: string]>([
    ['lambda:invoke', { FunctionName: 'F' }, 'lambda:InvokeFunction', fn],
    [
      'dynamodb:getItem',
      { TableName: 'T', Key: { id: { S: '1' } } },
      'dynamodb:GetItem',
      'arn:aws:dynamodb:us-east-1:111111111111:table/T',
    ],
    ['aws-sdk:s3:getObject', { Bucket: 'b', Key: 'k' }, 's3:GetObject', 'arn:aws:s3:::b/k'],
    ['aws-sdk:s3:headObject', { Bucket: 'b', Key: 'k' }, 's3:GetObject', 'arn:aws:s3:::b/k'],
    ['aws-sdk:s3:listObjectsV2', { Bucket: 'b' }, 's3:ListBucket', 'arn:aws:s3:::b'],
    [
      'events:putEvents',
      { Entries: [{ Detail: {}, DetailType: 'd', Source: 's' }] },
      'events:PutEvents',
      'arn:aws:events:us-east-1:111111111111:event-bus/default',
    ],
    ['ecs:runTask', { TaskDefinition: 't' }, 'ecs:RunTask', 'arn:aws:ecs:us-east-1:111111111111:task-definition/t:1'],
  ])('%s of %j is allowed on what it is about, and on nothing else', async (resource, parameters, action, arn) => {
    const allowed = await call(allowing({ action, resource: arn }), resource, parameters);
    expect(allowed.status).toBe('SUCCEEDED');
    const other = await call(allowing({ action, resource: `${arn}-other` }), resource, parameters);
    expect(other.cause).toContain(`is not authorized to perform: ${action} on resource: ${arn} because`);
    const denied = { ...base, role: { allow: ['*'], deny: [{ action, resource: arn }] } };
    expect((await call(denied, resource, parameters)).status).toBe('FAILED');
  });

  it('knows a function by its ARN in any partition, whatever its input calls a function', async () => {
    const china = 'arn:aws-cn:lambda:cn-north-1:111111111111:function:F';
    const given = { FunctionName: 'G' };
    const allow = (resource: string) => allowing({ action: 'lambda:InvokeFunction', resource });
    expect((await call(allow(china), china, given)).status).toBe('SUCCEEDED');
    expect((await call(allow('*:G'), china, given)).cause).toContain(` on resource: ${china} `);
  });

  it.each([
    [{ Stage: 'prod', Path: '/orders' }, 'prod/GET/orders'],
    [{ Stage: 'prod', Path: 'orders' }, 'prod/GET/orders'],
    [{ Stage: 'prod' }, 'prod/GET/'],
    [{ Path: '/orders' }, '$default/GET/orders'],
  ])('asks of an API at %j for %s', async (given, route) => {
    const parameters = { ApiEndpoint: 'a1b2.execute-api.us-east-1.amazonaws.com', Method: 'GET', ...given };
    const { cause } = await call(allowing('sqs:*'), 'apigateway:invoke', parameters);
    expect(cause).toContain(` on resource: arn:aws:execute-api:us-east-1:111111111111:a1b2/${route} because`);
  });

  it('asks each thing of a call that is about several', async () => {
    const world = { ...base, jobQueues: { q: {} }, jobDefinitions: { d: {} } };
    const given = { JobName: 'j', JobQueue: 'q', JobDefinition: 'd' };
    const arn = (rest: string) => `arn:aws:batch:us-east-1:111111111111:${rest}`;
    const on = (...resources: string[]) => ({
      ...world,
      role: { allow: resources.map((resource) => ({ action: 'batch:SubmitJob', resource: arn(resource) })) },
    });
    expect((await call(on('job-queue/q', 'job-definition/d'), 'batch:submitJob', given)).status).toBe('SUCCEEDED');
    const half = await call(on('job-queue/q'), 'batch:submitJob', given);
    expect(half.cause).toContain(`on resource: ${arn('job-definition/d')} `);
  });

  it('waits by the policy that AWS documents for a nested execution', async () => {
    const machines = { Child: { definition: { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } } } };
    const arn = (service: string, rest: string) => `arn:aws:${service}:us-east-1:111111111111:${rest}`;
    const allow = [
      { action: 'states:StartExecution', resource: arn('states', 'stateMachine:Child') },
      { action: 'states:DescribeExecution', resource: arn('states', 'execution:Child:*') },
      { action: 'states:StopExecution', resource: arn('states', 'execution:Child:*') },
      ...['PutTargets', 'PutRule', 'DescribeRule'].map((action) => ({
        action: `events:${action}`,
        resource: arn('events', 'rule/StepFunctionsGetEventsForStepFunctionsExecutionRule'),
      })),
    ];
    const given = { StateMachineArn: arn('states', 'stateMachine:Child'), Input: {} };
    const run = (some: object[]) => call({ machines, role: { allow: some } }, 'states:startExecution.sync:2', given);
    expect((await run(allow)).status).toBe('SUCCEEDED');
    expect((await run(allow.slice(0, 3))).cause).toContain('events:PutTargets');
  });

  it('of what has no resource of its own asks for a grant on everything', async () => {
    const world = { jobQueues: { q: {} }, jobDefinitions: { d: {} } };
    const role = { allow: ['events:*', { action: 'batch:*', resource: 'arn:aws:batch:*' }] };
    const given = { JobName: 'j', JobQueue: 'q', JobDefinition: 'd' };
    const { cause } = await call({ ...world, role }, 'batch:submitJob.sync', given);
    expect(cause).toContain('batch:DescribeJobs on resource: * because');
    const more = { allow: [...role.allow, 'batch:DescribeJobs'] };
    expect((await call({ ...world, role: more }, 'batch:submitJob.sync', given)).status).toBe('SUCCEEDED');
    const deny = [{ action: 'batch:TerminateJob', resource: 'arn:aws:batch:us-east-1:111111111111:job/*' }];
    const denied = await call({ ...world, role: { ...more, deny } }, 'batch:submitJob.sync', given);
    expect(denied.cause).toContain('batch:TerminateJob on resource: arn:aws:batch:us-east-1:111111111111:job/job ');
  });

  const ecs = (rest: string) => `arn:aws:ecs:us-east-1:111111111111:${rest}`;

  it.each([
    ['t', 't:*', true],
    ['t', 't:1', true],
    ['t:1', 't:*', true],
    [ecs('task-definition/t'), 't:*', true],
    [ecs('task-definition/t:1'), 't:1', true],
    ['t', 't', false],
    ['t', 't:2', false],
  ])('the task definition %s is run by a grant on %s: %s', async (TaskDefinition, granted, isAllowed) => {
    const role = allowing({ action: 'ecs:RunTask', resource: ecs(`task-definition/${granted}`) });
    const { status, cause } = await call(role, 'ecs:runTask', { TaskDefinition });
    expect(status).toBe(isAllowed ? 'SUCCEEDED' : 'FAILED');
    if (!isAllowed) expect(cause).toContain(` on resource: ${ecs('task-definition/t:1')} because`);
  });

  it.each([
    [ecs('task/*'), {}, true],
    [ecs('task/default/*'), {}, true],
    [ecs('task/c/*'), { Cluster: 'c' }, true],
    [ecs('task/c/*'), { Cluster: ecs('cluster/c') }, true],
    ['*', {}, true],
    [ecs('task/c/*'), {}, false],
    [ecs('task-definition/*'), {}, false],
  ])('a grant on %s waits for a task of %j: %s', async (resource, given, isAllowed) => {
    const role = {
      allow: [
        'ecs:RunTask',
        'events:*',
        ...['ecs:StopTask', 'ecs:DescribeTasks'].map((action) => ({ action, resource })),
      ],
    };
    const world = { ...base, clusters: { c: {} }, role };
    const { status, cause } = await call(world, 'ecs:runTask.sync', { TaskDefinition: 't', ...given });
    expect(status).toBe(isAllowed ? 'SUCCEEDED' : 'FAILED');
    if (!isAllowed) expect(cause).toContain(`ecs:StopTask on resource: ${ecs('task/default/task')} because`);
  });

  it('of a copy asks to read its source and to write its target', async () => {
    const world = { buckets: { from: { 'a/k': 'text' }, to: {} } };
    const read = { action: 's3:GetObject', resource: 'arn:aws:s3:::from/a/k' };
    const write = { action: 's3:PutObject', resource: 'arn:aws:s3:::to/k' };
    const copy = (...allow: object[]) =>
      call({ ...world, role: { allow } }, 'aws-sdk:s3:copyObject', { Bucket: 'to', Key: 'k', CopySource: '/from/a/k' });
    expect((await copy(read, write)).status).toBe('SUCCEEDED');
    expect((await copy(write)).cause).toContain('s3:GetObject on resource: arn:aws:s3:::from/a/k because');
    expect((await copy(read)).cause).toContain('s3:PutObject on resource: arn:aws:s3:::to/k because');
  });

  it('asks for the action even where a call does not say what it is about', async () => {
    const { cause } = await call(allowing('s3:*'), 'dynamodb:getItem', {});
    expect(cause).toContain('is not authorized to perform: dynamodb:GetItem because');
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
