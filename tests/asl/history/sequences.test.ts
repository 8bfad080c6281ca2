import { describe, expect, it } from 'vitest';
import { runMachine } from '../../support/machine';

/** A history in one line: `id<previous Type`, the parts of each event's name that say nothing left out. */
const told = async (...args: Parameters<typeof runMachine>): Promise<string> =>
  (await runMachine(...args))
    .events()
    .map(({ id, previousEventId, type }) => `${id}<${previousEventId} ${type}`)
    .join(', ');

const one = (state: object) => ({ StartAt: 'S', States: { S: { End: true, ...state } } });
const task = (more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
  Parameters: { QueueUrl: 'q', MessageBody: 'b' },
  End: true,
  ...more,
});
const started = '1<0 ExecutionStarted, 2<0 TaskStateEntered, ';

describe('the events of a Task', () => {
  it.each([
    [
      'a function by its ARN',
      { Resource: 'arn:aws:lambda:us-east-1:111111111111:function:f' },
      [{ Return: 1 }],
      '3<2 LambdaFunctionScheduled, 4<3 LambdaFunctionStarted, 5<4 LambdaFunctionSucceeded, 6<5 TaskStateExited, 7<6 ExecutionSucceeded',
    ],
    [
      'a service',
      { Resource: 'arn:aws:states:::lambda:invoke' },
      [{ Return: 1 }],
      '3<2 TaskScheduled, 4<3 TaskStarted, 5<4 TaskSucceeded, 6<5 TaskStateExited, 7<6 ExecutionSucceeded',
    ],
    [
      'a job that is waited for',
      { Resource: 'arn:aws:states:::states:startExecution.sync:2' },
      [{ Submit: {}, Return: 1 }],
      '3<2 TaskScheduled, 4<3 TaskStarted, 5<4 TaskSubmitted, 6<5 TaskSucceeded, 7<6 TaskStateExited, 8<7 ExecutionSucceeded',
    ],
    [
      'a token sent back with a failure',
      {},
      [{ Submit: {}, Throw: { Error: 'E' } }],
      '3<2 TaskScheduled, 4<3 TaskStarted, 5<4 TaskSubmitted, 6<5 TaskFailed, 7<6 ExecutionFailed',
    ],
    [
      'an activity',
      { Resource: 'arn:aws:states:us-east-1:111111111111:activity:a' },
      [{ Return: 1, WorkerName: 'w' }],
      '3<2 ActivityScheduled, 4<3 ActivityStarted, 5<4 ActivitySucceeded, 6<5 TaskStateExited, 7<6 ExecutionSucceeded',
    ],
    [
      'a time-out',
      { TimeoutSeconds: 5 },
      [{ Hang: true }],
      '3<2 TaskScheduled, 4<3 TaskStarted, 5<4 TaskTimedOut, 6<5 ExecutionFailed',
    ],
    [
      'a retry: scheduled again after the failure',
      { Retry: [{ ErrorEquals: ['E'] }] },
      [{ Throw: { Error: 'E' } }, { Return: 1 }],
      '3<2 TaskScheduled, 4<3 TaskStarted, 5<4 TaskFailed, 6<5 TaskScheduled, 7<6 TaskStarted, 8<7 TaskSucceeded, 9<8 TaskStateExited, 10<9 ExecutionSucceeded',
    ],
  ])('%s', async (_what, more, answers, rest) => {
    const machine = { StartAt: 'S', States: { S: task(more) } };
    expect(await told(machine, { mocks: { S: answers } })).toBe(started + rest);
  });

  it('a caught failure: the exit follows it', async () => {
    const machine = {
      StartAt: 'S',
      States: { S: task({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Z' }] }), Z: { Type: 'Succeed' } },
    };
    const run = await runMachine(machine, { mocks: { S: [{ Throw: {} }] } });
    expect(
      run
        .events()
        .slice(4, 7)
        .map(({ type, previousEventId }) => [previousEventId, type]),
    ).toEqual([
      [4, 'TaskFailed'],
      [5, 'TaskStateExited'],
      [6, 'SucceedStateEntered'],
    ]);
    expect(run.outputText).toBe('{"Error":null,"Cause":null}');
    expect(run.events()[4]?.taskFailedEventDetails).toEqual({
      resourceType: 'sqs',
      resource: 'sendMessage.waitForTaskToken',
    });
  });

  it('whose parameters cannot be used is not scheduled; nor is one whose activity is gone', async () => {
    const call = {
      Type: 'Task',
      Resource: 'arn:aws:states:::apigateway:invoke',
      Parameters: { ApiEndpoint: 'x', Method: 'GET', Headers: { a: 'b' } },
    };
    const run = await runMachine(one(call));
    expect(run.events().map(({ type }) => type)).toEqual(['ExecutionStarted', 'TaskStateEntered', 'ExecutionFailed']);
    expect(run.cause).toBe(
      `An error occurred while executing the state 'S' (entered at the event id #2). The Parameters '{"ApiEndpoint":"x","Method":"GET","Headers":{"a":"b"}}' could not be used to start the Task: [The value of the field 'Headers' has an invalid format]`,
    );
    const arn = 'arn:aws:states:us-east-1:111111111111:activity:gone';
    const gone = await runMachine(one({ Type: 'Task', Resource: arn }), { missingResources: new Set([arn]) });
    expect([gone.history.length, gone.error]).toEqual([3, 'States.Runtime']);
    expect(gone.cause).toContain(`The activity ${arn} does not exist.`);
  });

  it('shows time-outs, heartbeats and credentials only where the state has them', async () => {
    const bare = await runMachine(one(task()), { mocks: { S: [{ Return: 1 }] } });
    expect(Object.keys(bare.events()[2]?.taskScheduledEventDetails ?? {})).toEqual([
      'resourceType',
      'resource',
      'region',
      'parameters',
    ]);
    const full = await runMachine(
      one(
        task({
          TimeoutSecondsPath: '$.t',
          HeartbeatSecondsPath: '$.h',
          Credentials: { 'RoleArn.$': "States.Format('arn:aws:iam::{}:role/r', $.a)" },
        }),
      ),
      { input: '{"t":10,"h":5,"a":"111111111111"}', mocks: { S: [{ Return: 1 }] } },
    );
    expect(full.events()[2]?.taskScheduledEventDetails).toMatchObject({
      timeoutInSeconds: 10,
      heartbeatInSeconds: 5,
      taskCredentials: { roleArn: 'arn:aws:iam::111111111111:role/r' },
    });
  });
});

describe('previousEventId', () => {
  const fail = { StartAt: 'F', States: { F: { Type: 'Fail', Error: 'E' } } };
  const branch = (name: string) => ({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } });

  it('of branches is the start of the Parallel; of its end the last event of any', async () => {
    expect(await told(one({ Type: 'Parallel', Branches: [branch('A'), branch('B')] }))).toBe(
      '1<0 ExecutionStarted, 2<0 ParallelStateEntered, 3<2 ParallelStateStarted, 4<3 PassStateEntered, 5<4 PassStateExited, ' +
        '6<3 PassStateEntered, 7<6 PassStateExited, 8<7 ParallelStateSucceeded, 9<7 ParallelStateExited, 10<9 ExecutionSucceeded',
    );
  });

  it('of a Parallel that failed is the failing event; retried it starts again after it', async () => {
    expect(await told(one({ Type: 'Parallel', Branches: [fail] }))).toBe(
      '1<0 ExecutionStarted, 2<0 ParallelStateEntered, 3<2 ParallelStateStarted, 4<3 FailStateEntered, 5<4 ParallelStateFailed, 6<5 ExecutionFailed',
    );
    const Retry = [{ ErrorEquals: ['E'], MaxAttempts: 1 }];
    expect(await told(one({ Type: 'Parallel', Branches: [fail], Retry }))).toBe(
      '1<0 ExecutionStarted, 2<0 ParallelStateEntered, 3<2 ParallelStateStarted, 4<3 FailStateEntered, 5<4 ParallelStateStarted, ' +
        '6<5 FailStateEntered, 7<6 ParallelStateFailed, 8<7 ExecutionFailed',
    );
  });

  it('of a task aborted with its Parallel is the failing event', async () => {
    const branches = [{ StartAt: 'T', States: { T: task() } }];
    expect(
      await told(one({ Type: 'Parallel', Branches: branches }), { mocks: { T: [{ Throw: { Error: 'E' } }] } }),
    ).toBe(
      '1<0 ExecutionStarted, 2<0 ParallelStateEntered, 3<2 ParallelStateStarted, 4<3 TaskStateEntered, 5<4 TaskScheduled, 6<5 TaskStarted, ' +
        '7<6 TaskFailed, 8<7 TaskStateAborted, 9<7 ParallelStateFailed, 10<9 ExecutionFailed',
    );
  });

  it('of a Map whose iterations time out together is the first failing event', async () => {
    const map = {
      Type: 'Map',
      ItemProcessor: { StartAt: 'T', States: { T: task({ TimeoutSeconds: 3 }) } },
    };
    expect(await told(one(map), { input: '[1,2]', mocks: { T: [{ Hang: true }, { Hang: true }] } })).toBe(
      '1<0 ExecutionStarted, 2<0 MapStateEntered, 3<2 MapStateStarted, 4<3 MapIterationStarted, 5<3 MapIterationStarted, ' +
        '6<4 TaskStateEntered, 7<6 TaskScheduled, 8<5 TaskStateEntered, 9<8 TaskScheduled, 10<7 TaskStarted, 11<9 TaskStarted, ' +
        '12<10 TaskTimedOut, 13<12 MapIterationFailed, 14<12 TaskStateAborted, 15<12 MapIterationAborted, 16<12 TaskStateAborted, ' +
        '17<12 MapStateFailed, 18<17 ExecutionFailed',
    );
  });

  it('of a distributed Map: the exit follows the start of the run', async () => {
    const ProcessorConfig = { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' };
    expect(await told(one({ Type: 'Map', ItemProcessor: { ProcessorConfig, ...branch('P') } }), { input: '[1]' })).toBe(
      '1<0 ExecutionStarted, 2<0 MapStateEntered, 3<2 MapStateStarted, 4<3 MapRunStarted, 5<4 MapRunSucceeded, ' +
        '6<5 MapStateSucceeded, 7<4 MapStateExited, 8<7 ExecutionSucceeded',
    );
    expect(await told(one({ Type: 'Map', ItemProcessor: { ProcessorConfig, ...fail } }), { input: '[1]' })).toBe(
      '1<0 ExecutionStarted, 2<0 MapStateEntered, 3<2 MapStateStarted, 4<3 MapRunStarted, 5<4 MapRunFailed, ' +
        '6<5 MapStateFailed, 7<6 ExecutionFailed',
    );
  });

  it('of an evaluation that failed is the entry of its state, or the try before', async () => {
    const bad = {
      Type: 'Task',
      QueryLanguage: 'JSONata',
      Resource: 'arn:aws:states:::sns:publish',
      Arguments: '{% $no %}',
    };
    expect(await told(one(bad))).toBe(
      '1<0 ExecutionStarted, 2<0 TaskStateEntered, 3<2 EvaluationFailed, 4<3 ExecutionFailed',
    );
    const Retry = [{ ErrorEquals: ['States.QueryEvaluationError'], MaxAttempts: 1 }];
    expect(await told(one({ ...bad, Retry }))).toBe(
      '1<0 ExecutionStarted, 2<0 TaskStateEntered, 3<2 EvaluationFailed, 4<3 EvaluationFailed, 5<4 ExecutionFailed',
    );
  });

  it('of a fault in the catcher itself is what came before the failure was told', async () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Output: { v: '{% $no %}' }, Next: 'Z' }];
    const machine = {
      StartAt: 'S',
      States: {
        S: { Type: 'Parallel', QueryLanguage: 'JSONata', Branches: [fail], Catch, Next: 'Z' },
        Z: { Type: 'Succeed' },
      },
    };
    const run = await runMachine(machine);
    expect(
      run
        .events()
        .slice(3)
        .map(({ id, previousEventId, type }) => `${id}<${previousEventId} ${type}`),
    ).toEqual([
      '4<3 FailStateEntered',
      '5<4 ParallelStateFailed',
      '6<4 EvaluationFailed',
      '7<6 ParallelStateFailed',
      '8<7 ExecutionFailed',
    ]);
    expect(run.events()[5]?.evaluationFailedEventDetails?.location).toBe('Catch[0]/Output/v');
  });

  it('of States.Runtime in a branch or an iteration is its last event: nothing else is said', async () => {
    const lost = { StartAt: 'P', States: { P: { Type: 'Pass', InputPath: '$.no', End: true } } };
    expect(await told(one({ Type: 'Parallel', Branches: [lost], Catch: [] }))).toBe(
      '1<0 ExecutionStarted, 2<0 ParallelStateEntered, 3<2 ParallelStateStarted, 4<3 PassStateEntered, 5<4 ExecutionFailed',
    );
    expect(await told(one({ Type: 'Map', ItemProcessor: lost }), { input: '[{}]' })).toBe(
      '1<0 ExecutionStarted, 2<0 MapStateEntered, 3<2 MapStateStarted, 4<3 MapIterationStarted, 5<4 PassStateEntered, 6<5 ExecutionFailed',
    );
  });
});

describe('details', () => {
  it('are not there where AWS has none, and empty where it has an empty one', async () => {
    const run = await runMachine(
      one({ Type: 'Parallel', Branches: [{ StartAt: 'F', States: { F: { Type: 'Fail' } } }] }),
    );
    expect(run.events()[2]).not.toHaveProperty('parallelStateStartedEventDetails');
    expect(run.events()[4]).toEqual({
      id: 5,
      previousEventId: 4,
      timestamp: expect.any(Number),
      type: 'ParallelStateFailed',
    });
    expect(run.events()[5]?.executionFailedEventDetails).toEqual({});
    const activity = one({ Type: 'Task', Resource: 'arn:aws:states:us-east-1:111111111111:activity:a' });
    expect(
      (await runMachine(activity, { mocks: { S: [{ Return: 1 }] } })).events()[3]?.activityStartedEventDetails,
    ).toEqual({});
    const stopped = await runMachine(one({ Type: 'Wait', Seconds: 9 }), { stop: {} });
    expect(stopped.events().at(-1)?.executionAbortedEventDetails).toEqual({});
  });

  it('show assigned variables as JSON texts, of the rule or catcher that was taken', async () => {
    const choice = {
      StartAt: 'C',
      States: {
        C: {
          Type: 'Choice',
          Choices: [{ Variable: '$.a', NumericEquals: 1, Assign: { rule: [1, 2] }, Next: 'Z' }],
          Assign: { fallback: 'x' },
          Default: 'Z',
        },
        Z: { Type: 'Succeed' },
      },
    };
    const assigned = async (input: string) =>
      (await runMachine(choice, { input })).events()[2]?.stateExitedEventDetails?.assignedVariables;
    expect(await assigned('{"a":1}')).toEqual({ rule: '[1,2]' });
    expect(await assigned('{"a":2}')).toEqual({ fallback: '"x"' });
    const caught = {
      StartAt: 'S',
      States: {
        S: task({
          End: undefined,
          Next: 'Z',
          Assign: { own: 1 },
          Catch: [{ ErrorEquals: ['E'], Assign: { 'why.$': '$.Cause' }, ResultPath: '$.error', Next: 'Z' }],
        }),
        Z: { Type: 'Succeed' },
      },
    };
    const run = await runMachine(caught, {
      input: '{"kept":1}',
      mocks: { S: [{ Throw: { Error: 'E', Cause: 'c' } }] },
    });
    expect(run.events()[5]?.stateExitedEventDetails).toMatchObject({
      output: '{"kept":1,"error":{"Error":"E","Cause":"c"}}',
      assignedVariables: { why: '"c"' },
    });
  });
});
