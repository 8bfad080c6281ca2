import { describe, expect, it } from 'vitest';
import { arn, call, runIn, task } from '../../../support/world';

describe('ecs:runTask', () => {
  const world = {
    clusters: { Main: {} },
    taskDefinitions: {
      resize: { containers: [{ name: 'app', image: 'busybox' }], startup: 10, duration: 50 },
      crash: { exitCode: 3 },
      broken: { failsToStart: 'CannotPullContainerError: no such image' },
      huge: { unplaced: 'RESOURCE:MEMORY' },
    },
  };
  const run = (pattern: string, TaskDefinition: string, more: object = {}) =>
    call(world, `ecs:runTask${pattern}`, { TaskDefinition, Cluster: 'Main', LaunchType: 'FARGATE', ...more });

  it('answers at once with a task that is being provisioned; the task lives on', async () => {
    const { output, seconds, sandbox, run: ran } = await run('', 'resize');
    expect(output).toMatchObject({
      Failures: [],
      Tasks: [{ LastStatus: 'PROVISIONING', LaunchType: 'FARGATE', Version: 1 }],
    });
    expect(output.Tasks[0]).not.toHaveProperty('StartedBy');
    expect(seconds).toBe(0);
    const at = (s: number) => sandbox.snapshots.at(ran.startTime + s * 1000).clusters.Main?.[0]?.LastStatus;
    expect([at(0), at(10), at(59), at(60)]).toEqual(['PROVISIONING', 'RUNNING', 'RUNNING', 'STOPPED']);
  });

  it('.sync waits until the task has stopped, and gives the task', async () => {
    const { output, seconds, types, run: ran } = await run('.sync', 'resize');
    expect(seconds).toBe(60);
    expect(output).toMatchObject({
      LastStatus: 'STOPPED',
      StopCode: 'EssentialContainerExited',
      StartedBy: 'AWS Step Functions',
      Containers: [{ ExitCode: 0 }],
    });
    expect(Object.keys(output)).toEqual([...Object.keys(output)].sort());
    expect(types.slice(2, 6)).toEqual(['TaskScheduled', 'TaskStarted', 'TaskSubmitted', 'TaskSucceeded']);
    expect(ran.events()[5]?.timestamp).toBe(ran.startTime / 1000 + 60);
  });

  it.each([
    ['crash', 'States.TaskFailed', '"ExitCode":3'],
    ['broken', 'States.TaskFailed', '"StopCode":"TaskFailedToStart"'],
    ['huge', 'AmazonECS.Unknown', 'RESOURCE:MEMORY'],
    ['none', 'ECS.ClientException', 'TaskDefinition not found.'],
  ])('.sync of %s fails as %s', async (definition, error, cause) => {
    const result = await run('.sync', definition);
    expect(result.error).toBe(error);
    expect(result.cause).toContain(cause);
  });

  it('that cannot be placed is no failure of request-response', async () => {
    expect((await run('', 'huge')).output).toMatchObject({ Failures: [{ Reason: 'RESOURCE:MEMORY' }], Tasks: [] });
    expect((await run('', 'resize', { Cluster: 'Nope' })).error).toBe('ECS.ClusterNotFoundException');
  });
});

describe('batch:submitJob', () => {
  const world = {
    jobQueues: { Night: {} },
    jobDefinitions: {
      report: { startup: 60, duration: 600 },
      flaky: { duration: 10, fails: 2, reason: 'out of memory' },
    },
  };
  const submit = (pattern: string, JobDefinition: string, more: object = {}) =>
    call(world, `batch:submitJob${pattern}`, { JobName: 'j', JobQueue: 'Night', JobDefinition, ...more });

  it('answers at once; .sync waits for the job', async () => {
    const once = await submit('', 'report');
    expect(Object.keys(once.output)).toEqual(['JobArn', 'JobId', 'JobName', 'SdkHttpMetadata', 'SdkResponseMetadata']);
    const sync = await submit('.sync', 'report');
    expect([sync.seconds, sync.output.Status]).toEqual([660, 'SUCCEEDED']);
    expect(sync.state.jobQueues.Night[0].Status).toBe('SUCCEEDED');
  });

  it('fails when its attempts are used up, and not before', async () => {
    const failed = await submit('.sync', 'flaky', { RetryStrategy: { Attempts: 2 } });
    expect([failed.error, failed.seconds]).toEqual(['States.TaskFailed', 20]);
    expect(JSON.parse(failed.cause ?? '')).toMatchObject({ Status: 'FAILED', StatusReason: 'out of memory' });
    const well = await submit('.sync', 'flaky', { RetryStrategy: { Attempts: 3 } });
    expect([well.seconds, well.output.Attempts.length]).toEqual([30, 3]);
    expect((await submit('', 'nope')).error).toBe('Batch.ClientException');
  });
});

describe('states:startExecution', () => {
  const child = {
    StartAt: 'W',
    States: {
      W: { Type: 'Wait', Seconds: 30, Next: 'P' },
      P: { Type: 'Pass', Parameters: { 'got.$': '$.n' }, End: true },
    },
  };
  const machines = {
    Child: { definition: child },
    Failing: { definition: { StartAt: 'F', States: { F: { Type: 'Fail', Error: 'Oops', Cause: 'why' } } } },
    Quick: { definition: { StartAt: 'P', States: { P: { Type: 'Pass', Result: 1, End: true } } }, type: 'EXPRESS' },
    Approval: {
      definition: task(arn('sqs:sendMessage.waitForTaskToken'), {
        QueueUrl: 'q',
        MessageBody: { 't.$': '$$.Task.Token' },
      }),
    },
  };
  const world = { machines, queues: { q: {} } };
  const machine = (name: string) => `arn:aws:states:us-east-1:111111111111:stateMachine:${name}`;
  const start = (pattern: string, name: string, more: object = {}) =>
    call(world, `states:startExecution${pattern}`, {
      StateMachineArn: machine(name),
      Name: 'one',
      Input: { n: 1 },
      ...more,
    });

  it('answers at once; the child runs on by itself', async () => {
    const { output, seconds, state, run } = await start('', 'Child');
    expect(Object.keys(output)).toEqual(['ExecutionArn', 'SdkHttpMetadata', 'SdkResponseMetadata', 'StartDate']);
    expect(output.ExecutionArn).toBe('arn:aws:states:us-east-1:111111111111:execution:Child:one');
    expect(seconds).toBe(0);
    expect(state.machines.Child).toMatchObject([{ status: 'SUCCEEDED', name: 'one' }]);
    const [nested] = run.nested;
    if (nested === undefined) throw new Error('no child');
    expect(run.child(nested).outputText).toBe('{"got":1}');
    expect(run.child(nested).arn).toBe(output.ExecutionArn);
    expect(run.child(nested).events()[0]).toMatchObject({ id: 1, type: 'ExecutionStarted' });
  });

  it.each([
    ['.sync', '{"n":1}', '{"got":1}'],
    ['.sync:2', { n: 1 }, { got: 1 }],
  ])('%s waits for the child and describes it', async (pattern, input, result) => {
    const { output, seconds, types } = await start(pattern, 'Child');
    expect(seconds).toBe(30);
    expect(output).toMatchObject({
      Input: input,
      Output: result,
      Name: 'one',
      Status: 'SUCCEEDED',
      InputDetails: { Included: true },
    });
    expect(Object.keys(output)).toEqual([
      'ExecutionArn',
      'Input',
      'InputDetails',
      'Name',
      'Output',
      'OutputDetails',
      'StartDate',
      'StateMachineArn',
      'Status',
      'StopDate',
    ]);
    expect(types).toContain('TaskSubmitted');
  });

  it('fails as States.TaskFailed with the child’s description', async () => {
    const { error, cause } = await start('.sync', 'Failing');
    expect(error).toBe('States.TaskFailed');
    expect(JSON.parse(cause ?? '')).toMatchObject({ Cause: 'why', Error: 'Oops', Input: '{"n":1}', Status: 'FAILED' });
    expect(Object.keys(JSON.parse(cause ?? ''))[0]).toBe('Cause');
  });

  it('says in AWS’s words that there is no such machine, and that a name is taken', async () => {
    const none = await start('', 'None');
    expect(none.error).toBe('StepFunctions.StateMachineDoesNotExistException');
    expect(none.cause).toContain(
      `State Machine Does Not Exist: '${machine('None')}' (Service: AWSStepFunctions; Status Code: 400; Error Code: StateMachineDoesNotExist;`,
    );
    const state = (Input: object) => ({
      Type: 'Task',
      Resource: arn('states:startExecution.sync'),
      Parameters: { StateMachineArn: machine('Child'), Name: 'x', Input },
    });
    const { run } = await runIn(world, {
      StartAt: 'A',
      States: { A: { ...state({ n: 1 }), Next: 'B' }, B: { ...state({ n: 2 }), End: true } },
    });
    expect(run.error).toBe('StepFunctions.ExecutionAlreadyExistsException');
  });

  it('stops the child when the parent’s time is over', async () => {
    const { run } = await runIn(
      world,
      task(
        arn('states:startExecution.sync'),
        { StateMachineArn: machine('Child'), Input: { n: 1 } },
        { TimeoutSeconds: 10 },
      ),
    );
    expect(run.error).toBe('States.Timeout');
    expect(run.nested.map(({ status }) => status)).toEqual(['ABORTED']);
  });

  it('waits with a child that waits for somebody outside, and goes on with it', async () => {
    const definition = task(arn('states:startExecution.sync:2'), { StateMachineArn: machine('Approval'), Input: {} });
    const before = await runIn(world, definition);
    expect(before.run.pending).toMatchObject(
      [{ state: 'Call', executionArn: expect.stringContaining(':execution:Approval:') }, {}].slice(0, 1),
    );
    const token = before.run.pending[0]?.taskToken ?? '';
    const at = before.run.stopTime + 5000;
    const after = await runIn(world, definition, {
      signals: [{ kind: 'SendTaskSuccess', taskToken: token, output: '"yes"', at }],
    });
    expect(JSON.parse(after.run.outputText ?? '')).toMatchObject({ Output: 'yes', Status: 'SUCCEEDED' });
    const begun = before.run.events();
    expect(JSON.stringify(after.run.events().slice(0, begun.length))).toBe(JSON.stringify(begun));
  });

  it('aws-sdk:sfn starts Express machines and gives their result', async () => {
    const sync = await call(world, 'aws-sdk:sfn:startSyncExecution', {
      StateMachineArn: machine('Quick'),
      Input: '{}',
    });
    expect(sync.output).toMatchObject({
      Output: '1',
      Status: 'SUCCEEDED',
      BillingDetails: { BilledMemoryUsedInMB: 64, BilledDurationInMilliseconds: 100 },
    });
    const wrong = await call(world, 'aws-sdk:sfn:startSyncExecution', {
      StateMachineArn: machine('Child'),
      Input: '{}',
    });
    expect(wrong.error).toBe('Sfn.StateMachineTypeNotSupportedException');
    const plain = await call(world, 'aws-sdk:sfn:startExecution', {
      StateMachineArn: machine('Child'),
      Name: 'n',
      Input: { n: 1 },
    });
    expect(plain.output).toEqual({
      ExecutionArn: expect.stringContaining(':execution:Child:n'),
      StartDate: '2026-01-01T00:00:00Z',
    });
  });
});

describe('an activity', () => {
  const pack = 'arn:aws:states:us-east-1:111111111111:activity:Pack';
  const world = (worker: object | undefined) => ({ activities: { Pack: worker === undefined ? {} : { worker } } });

  it('is taken by the world’s worker when it polls, and answered', async () => {
    const worker = { name: 'ann', after: 15, duration: 5, responses: [{ returns: { 'box.$': '$.order' } }] };
    const { output, seconds, run, types } = await call(world(worker), pack, undefined, { input: '{"order":9}' });
    expect([output, seconds]).toEqual([{ box: 9 }, 20]);
    expect(types.slice(2, 5)).toEqual(['ActivityScheduled', 'ActivityStarted', 'ActivitySucceeded']);
    expect(run.events()[3]).toMatchObject({
      timestamp: run.startTime / 1000 + 15,
      activityStartedEventDetails: { workerName: 'ann' },
    });
  });

  it('counts its time-out from the worker’s poll', async () => {
    const slow = { after: 100, duration: 20, responses: [{ returns: 1 }] };
    const late = await call(world(slow), pack, undefined, { more: { TimeoutSeconds: 10 } });
    expect([late.error, late.seconds]).toEqual(['States.Timeout', 110]);
    expect((await call(world(slow), pack, undefined, { more: { TimeoutSeconds: 30 } })).status).toBe('SUCCEEDED');
  });

  it('without a worker waits for somebody outside', async () => {
    const { run } = await call(world(undefined), pack);
    expect(run.pending).toMatchObject([{ started: false, resource: pack }]);
    await expect(call({}, pack)).rejects.toThrow("The world has no activity 'Pack'");
  });
});

it.each([
  ['aws-sdk:ecs:runTask', { TaskDefinition: 't' }, { taskDefinitions: { t: {} } }, ['Failures', 'Tasks']],
  [
    'aws-sdk:batch:submitJob',
    { JobName: 'j', JobQueue: 'Q', JobDefinition: 'd' },
    { jobQueues: { Q: {} }, jobDefinitions: { d: {} } },
    ['JobArn', 'JobId', 'JobName'],
  ],
])('%s answers without metadata', async (api, parameters, world, members) => {
  expect(Object.keys((await call(world, api, parameters)).output)).toEqual(members);
});
