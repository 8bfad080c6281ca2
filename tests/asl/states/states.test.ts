import { describe, expect, it } from 'vitest';
import { chain, runMachine, types } from '../../support/machine';

const lambda = 'arn:aws:lambda:us-east-1:111111111111:function:Work';
const one = (state: object) => ({ StartAt: 'S', States: { S: { End: true, ...state } } });

describe('Pass', () => {
  it('is entered after nothing, and the execution succeeds after its exit', async () => {
    expect(chain(await runMachine(one({ Type: 'Pass' })))).toEqual([
      [1, 0, 'ExecutionStarted'],
      [2, 0, 'PassStateEntered'],
      [3, 2, 'PassStateExited'],
      [4, 3, 'ExecutionSucceeded'],
    ]);
  });

  it('passes the text of an input nothing transformed on as it came, white space and numbers included', async () => {
    const input = '{ "a": 1.0,\n "b": [ 1e3 ] }';
    const run = await runMachine(one({ Type: 'Pass' }), { input });
    expect(run.outputText).toBe(input);
  });

  it('re-serialises what was computed, numbers still as written', async () => {
    const run = await runMachine(one({ Type: 'Pass', Parameters: { 'x.$': '$.a' } }), { input: '{ "a": 1.0 }' });
    expect(run.outputText).toBe('{"x":1.0}');
  });

  it('puts a Result at ResultPath of the raw input', async () => {
    const run = await runMachine(one({ Type: 'Pass', InputPath: '$.a', Result: 7, ResultPath: '$.b' }), {
      input: '{"a":1}',
    });
    expect(run.output).toEqual({ a: 1, b: 7 });
  });

  it('assigns for the states after it, not for itself', async () => {
    const run = await runMachine({
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Assign: { v: 1 }, Next: 'B' },
        B: { Type: 'Pass', Assign: { v: 2 }, OutputPath: '$v', End: true },
      },
    });
    expect(run.output).toBe(1);
    expect(run.events()[4]?.stateExitedEventDetails).toMatchObject({ assignedVariables: { v: '2' } });
  });
});

describe('the context object', () => {
  it('writes an instant with a fraction only where it has one', async () => {
    const shown = one({
      Type: 'Pass',
      Parameters: { 'started.$': '$$.Execution.StartTime', 'in.$': '$$.State.EnteredTime' },
    });
    const { output } = await runMachine(shown, { startTime: 1_000 });
    expect(output).toEqual({ started: '1970-01-01T00:00:01Z', in: '1970-01-01T00:00:01Z' });
    expect((await runMachine(shown, { startTime: 1_020 })).output).toMatchObject({
      started: '1970-01-01T00:00:01.020Z',
    });
  });
});

describe('Choice', () => {
  const machine = (rule: object, rest: object = { Default: 'No' }) => ({
    StartAt: 'C',
    States: {
      C: { Type: 'Choice', Choices: [{ ...rule, Next: 'Yes' }], ...rest },
      Yes: { Type: 'Pass', Result: 'yes', End: true },
      No: { Type: 'Pass', Result: 'no', End: true },
    },
  });

  it('takes the first rule that holds, else Default', async () => {
    const rule = { Variable: '$.n', NumericGreaterThan: 3 };
    expect((await runMachine(machine(rule), { input: '{"n":4}' })).output).toBe('yes');
    expect((await runMachine(machine(rule), { input: '{"n":3}' })).output).toBe('no');
  });

  it('without a match and a Default ends with States.Runtime', async () => {
    const run = await runMachine(machine({ Variable: '$.n', NumericEquals: 1 }, {}), { input: '{"n":2}' });
    expect(run.status).toBe('FAILED');
    expect(run.error).toBe('States.Runtime');
    expect(run.cause).toBe(
      "An error occurred while executing the state 'C' (entered at the event id #2). Failed to transition out of the state. The state does not point to a next state.",
    );
  });
});

describe('Wait', () => {
  it('lets virtual time pass, at no cost', async () => {
    const run = await runMachine(one({ Type: 'Wait', Seconds: 31_000_000 }), { startTime: 0 });
    expect(run.stopTime).toBe(31_000_000_000);
    expect(run.events().map((event) => event.timestamp)).toEqual([0, 0, 31_000_000, 31_000_000]);
  });

  it('does not wait for an instant that is past', async () => {
    const run = await runMachine(one({ Type: 'Wait', Timestamp: '2016-03-14T01:59:00Z' }), { startTime: 2e12 });
    expect(run.stopTime).toBe(2e12);
  });

  it.each([
    [{ Timestamp: '1970-01-01T00:00:07.900Z' }],
    [{ TimestampPath: '$.at' }],
    [{ QueryLanguage: 'JSONata', Timestamp: '{% $states.input.at %}' }],
  ])('waits for the whole second of a timestamp: %j', async (until) => {
    const input = '{"at":"1970-01-01T00:00:07.999999999Z"}';
    expect((await runMachine(one({ Type: 'Wait', ...until }), { startTime: 0, input })).stopTime).toBe(7_000);
  });

  it.each([
    ['{"p":-1}', 'The SecondsPath parameter references a negative value: $.p == -1'],
    ['{"p":1.5}', 'The SecondsPath parameter cannot be parsed as a long value: $.p == 1.5'],
    ['{}', 'The SecondsPath parameter does not reference an input value: $.p'],
  ])('refuses SecondsPath in %s', async (input, reason) => {
    const run = await runMachine(one({ Type: 'Wait', SecondsPath: '$.p' }), { input });
    expect(run.cause).toBe(`An error occurred while executing the state 'S' (entered at the event id #2). ${reason}`);
  });
});

describe('Wait in JSONata', () => {
  it.each([
    ['1.5', 'The Seconds field cannot be parsed as a long value: 1.5'],
    ['-1', 'The Seconds field references a negative value: -1'],
  ])('waits a whole number of seconds, not %s', async (seconds, reason) => {
    const run = await runMachine(one({ Type: 'Wait', QueryLanguage: 'JSONata', Seconds: `{% ${seconds} %}` }));
    expect(types(run).slice(1)).toEqual(['WaitStateEntered', 'EvaluationFailed', 'ExecutionFailed']);
    expect([run.error, run.cause]).toEqual(['States.QueryEvaluationError', expect.stringContaining(reason)]);
  });
});

describe('Fail', () => {
  it('has no exit, and empty details where it says nothing', async () => {
    const run = await runMachine({ StartAt: 'F', States: { F: { Type: 'Fail' } } });
    expect(types(run)).toEqual(['ExecutionStarted', 'FailStateEntered', 'ExecutionFailed']);
    expect(run.events()[2]).toMatchObject({ executionFailedEventDetails: {} });
  });

  it('takes Error and Cause from paths', async () => {
    const state = { Type: 'Fail', ErrorPath: '$.e', CausePath: "States.Format('because {}', $.e)" };
    const run = await runMachine({ StartAt: 'F', States: { F: state } }, { input: '{"e":"Odd"}' });
    expect([run.error, run.cause]).toEqual(['Odd', 'because Odd']);
  });
});

describe('Task', () => {
  const task = (more: object = {}) => one({ Type: 'Task', Resource: lambda, ...more });

  it('by a function ARN has the Lambda events', async () => {
    const run = await runMachine(task(), { input: '{"a":1}', mocks: { S: [{ Return: 2 }] } });
    expect(chain(run).slice(1)).toEqual([
      [2, 0, 'TaskStateEntered'],
      [3, 2, 'LambdaFunctionScheduled'],
      [4, 3, 'LambdaFunctionStarted'],
      [5, 4, 'LambdaFunctionSucceeded'],
      [6, 5, 'TaskStateExited'],
      [7, 6, 'ExecutionSucceeded'],
    ]);
  });

  it.each([0, -1, 1.5, 'soon'])('refuses %j as a time-out', async (value) => {
    const run = await runMachine(task({ TimeoutSecondsPath: '$.t' }), { input: JSON.stringify({ t: value }) });
    expect(types(run)).toEqual(['ExecutionStarted', 'TaskStateEntered', 'ExecutionFailed']);
    expect(run.cause).toContain(`refers to value "${value}" which is not a valid positive integer: $.t`);
  });

  it('retries with growing delays; each attempt follows the failure before', async () => {
    const retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 2 }];
    const busy = { Throw: { Error: 'Busy' } };
    const run = await runMachine(task({ Retry: retry }), { startTime: 0, mocks: { S: [busy, busy, { Return: 1 }] } });
    const scheduled = run.events().filter((event) => event.type === 'LambdaFunctionScheduled');
    expect(scheduled.map((event) => event.timestamp)).toEqual([0, 2, 8]);
    expect(scheduled.map((event) => event.previousEventId)).toEqual([2, 5, 8]);
  });

  it('caps the delay with MaxDelaySeconds and spreads it with full jitter, the same for the same seed', async () => {
    const capped = { ErrorEquals: ['States.ALL'], IntervalSeconds: 10, MaxDelaySeconds: 3, MaxAttempts: 1 };
    const mocks = { S: [{ Throw: { Error: 'E' } }, { Return: 1 }] };
    const end = async (retry: object, seed: string) =>
      (await runMachine(task({ Retry: [retry] }), { startTime: 0, seed, mocks })).stopTime;
    expect(await end(capped, 'a')).toBe(3000);
    const jittered = { ...capped, JitterStrategy: 'FULL' };
    expect(await end(jittered, 'a')).toBe(await end(jittered, 'a'));
    expect(await end(jittered, 'a')).toBeLessThan(3000);
  });

  it('gives what a used-up retrier leaves to Catch, which puts the error at ResultPath', async () => {
    const run = await runMachine(
      {
        StartAt: 'S',
        States: {
          S: {
            Type: 'Task',
            Resource: lambda,
            Retry: [{ ErrorEquals: ['E'], MaxAttempts: 0 }],
            Catch: [{ ErrorEquals: ['E'], ResultPath: '$.error', Next: 'After' }],
            End: true,
          },
          After: { Type: 'Pass', End: true },
        },
      },
      { input: '{"kept":true}', mocks: { S: [{ Throw: { Error: 'E', Cause: 'c' } }] } },
    );
    expect(run.output).toEqual({ kept: true, error: { Error: 'E', Cause: 'c' } });
  });

  it('never catches States.Runtime', async () => {
    const run = await runMachine(
      {
        StartAt: 'S',
        States: {
          S: {
            Type: 'Task',
            Resource: lambda,
            ResultSelector: { 'x.$': '$.missing' },
            Catch: [{ ErrorEquals: ['States.ALL', 'States.Runtime'], Next: 'After' }],
            End: true,
          },
          After: { Type: 'Pass', End: true },
        },
      },
      { mocks: { S: [{ Return: {} }] } },
    );
    expect(run.error).toBe('States.Runtime');
    expect(types(run).at(-2)).toBe('LambdaFunctionSucceeded');
  });

  it('times out by the virtual clock, with an error and no cause', async () => {
    const run = await runMachine(task({ TimeoutSeconds: 30 }), { startTime: 0, mocks: { S: [{ Hang: true }] } });
    expect(run.stopTime).toBe(30_000);
    expect(run.events().at(-2)).toMatchObject({ lambdaFunctionTimedOutEventDetails: { error: 'States.Timeout' } });
    expect([run.error, run.cause]).toEqual(['States.Timeout', undefined]);
  });

  it('takes a missed heartbeat under both its names', async () => {
    const machine = (name: string) => ({
      StartAt: 'S',
      States: {
        S: {
          Type: 'Task',
          Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
          Parameters: { QueueUrl: 'q', 'MessageBody.$': '$$.Task.Token' },
          HeartbeatSeconds: 5,
          TimeoutSeconds: 60,
          Catch: [{ ErrorEquals: [name], Next: 'After' }],
          End: true,
        },
        After: { Type: 'Pass', End: true },
      },
    });
    for (const name of ['States.Timeout', 'States.HeartbeatTimeout']) {
      const run = await runMachine(machine(name), { startTime: 0, mocks: { S: [{ Submit: {}, Hang: true }] } });
      expect([run.status, run.stopTime]).toEqual(['SUCCEEDED', 5000]);
    }
  });

  it('says which state and attempt no response is prepared for', async () => {
    const run = await runMachine(task(), { mocks: {} });
    expect(run.status).toBe('RUNNING');
    expect(run.problem).toBe(`No response is prepared for attempt 1 of state 'S' (${lambda}). Add one to its list.`);
  });

  it('waits as RUNNING for an answer from outside, and says for what', async () => {
    const resource = 'arn:aws:states:::sns:publish.waitForTaskToken';
    const machine = one({ Type: 'Task', Resource: resource, Parameters: { Message: 'm' } });
    const run = await runMachine(machine, { mocks: { S: [{ Pending: true, Submit: { MessageId: '1' } }] } });
    expect(run.status).toBe('RUNNING');
    expect(types(run).at(-1)).toBe('TaskSubmitted');
    expect(run.pending).toMatchObject([{ state: 'S', resource, attempt: 0 }]);
    expect(run.pending[0]?.taskToken).toMatch(/^AQCE/);
  });

  it('fails a result over 256 KiB, which Catch takes', async () => {
    const large = { ReturnRepeat: { text: 'é', times: 140_000 } };
    const run = await runMachine(task(), { mocks: { S: [large] } });
    expect(run.error).toBe('States.DataLimitExceeded');
    expect(run.cause).toContain(`The state/task '${lambda}' returned a result`);
  });
});
