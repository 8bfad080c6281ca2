import { describe, expect, it } from 'vitest';
import { call, runIn } from '../../../support/world';

const functions = {
  Double: { duration: 0.5, responses: [{ returns: { 'twice.$': 'States.MathAdd($.n, $.n)' } }] },
  Busy: { responses: [{ throttled: true, times: 2 }, { returns: 'ok' }] },
  Broken: { responses: [{ throws: { errorType: 'OrderRejected', errorMessage: 'no stock' } }] },
  Slow: { timeout: 2, duration: 5, responses: [{ returns: 1 }] },
  Choosy: { responses: [{ when: { kind: ['a'] }, returns: 'A' }] },
};
const world = { functions };
const fn = (name: string) => `arn:aws:lambda:us-east-1:111111111111:function:${name}`;

describe('lambda:invoke', () => {
  it('wraps the payload as it was recorded, and takes its time', async () => {
    const { output, seconds, state } = await call(world, 'lambda:invoke', {
      FunctionName: 'Double',
      Payload: { n: 4 },
    });
    expect(Object.keys(output)).toEqual([
      'ExecutedVersion',
      'Payload',
      'SdkHttpMetadata',
      'SdkResponseMetadata',
      'StatusCode',
    ]);
    expect(output).toMatchObject({ ExecutedVersion: '$LATEST', Payload: { twice: 8 }, StatusCode: 200 });
    expect(Object.keys(output.SdkHttpMetadata.AllHttpHeaders)).toEqual([
      'X-Amz-Executed-Version',
      'x-amzn-Remapped-Content-Length',
      'Connection',
      'x-amzn-RequestId',
      'Content-Length',
      'Date',
      'X-Amzn-Trace-Id',
      'Content-Type',
    ]);
    expect(output.SdkHttpMetadata.AllHttpHeaders['x-amzn-RequestId']).toEqual([output.SdkResponseMetadata.RequestId]);
    expect(seconds).toBe(0.5);
    expect(state.functions.Double).toMatchObject([{ payload: { n: 4 }, outcome: 'returned' }]);
  });

  it('gives the end of the log where LogType asks for it, in the result and in its header', async () => {
    const { output } = await call(world, 'lambda:invoke', {
      FunctionName: 'Double',
      Payload: { n: 4 },
      LogType: 'Tail',
    });
    expect(Object.keys(output).slice(0, 3)).toEqual(['ExecutedVersion', 'LogResult', 'Payload']);
    expect(atob(output.LogResult)).toMatch(/^START RequestId: .*\nEND .*\nREPORT .*\tDuration: 500\.00 ms\t/);
    expect(output.SdkHttpMetadata.AllHttpHeaders['X-Amz-Log-Result']).toEqual([output.LogResult]);
  });

  it.each([fn('Double'), `${fn('Double')}:1`, '111111111111:function:Double', 'Double:PROD'])(
    'finds %s',
    async (FunctionName) => {
      const { output } = await call(world, 'lambda:invoke', { FunctionName, Payload: { n: 1 } });
      expect(output.Payload).toEqual({ twice: 2 });
      expect(output.ExecutedVersion).toBe(FunctionName.endsWith(':1') ? '1' : '$LATEST');
    },
  );

  it('fails as the function does: the error by its type, the cause its JSON, compact', async () => {
    const { error, cause } = await call(world, 'lambda:invoke', { FunctionName: 'Broken' });
    expect(error).toBe('OrderRejected');
    expect(cause).toMatch(
      /^\{"errorMessage":"no stock","errorType":"OrderRejected","requestId":"[^"]+","stackTrace":\[\]\}$/,
    );
  });

  it('is throttled as often as the table says, and retried', async () => {
    const Retry = [
      { ErrorEquals: ['Lambda.TooManyRequestsException'], IntervalSeconds: 2, MaxAttempts: 3, BackoffRate: 2 },
    ];
    const { status, seconds, state } = await call(
      world,
      'lambda:invoke',
      { FunctionName: 'Busy' },
      { more: { Retry } },
    );
    expect([status, seconds]).toEqual(['SUCCEEDED', 6]);
    expect(state.functions.Busy).toHaveLength(3);
  });

  it('ends at the function’s own time-out', async () => {
    const { error, cause, seconds } = await call(world, 'lambda:invoke', { FunctionName: 'Slow' });
    expect([error, seconds]).toEqual(['Sandbox.Timedout', 2]);
    expect(cause).toContain('Task timed out after 2.00 seconds');
  });

  it('says in AWS’s words that there is no such function', async () => {
    const { error, cause } = await call(world, 'lambda:invoke', { FunctionName: fn('Nobody') });
    expect(error).toBe('Lambda.ResourceNotFoundException');
    expect(cause).toMatch(
      /^Function not found: arn:aws:lambda:us-east-1:111111111111:function:Nobody:\$LATEST \(Service: AWSLambda; Status Code: 404; Error Code: ResourceNotFoundException; Request ID: [0-9a-f-]{36}; Proxy: null\)$/,
    );
  });

  it('answers an event at once', async () => {
    const { output } = await call(world, 'lambda:invoke', {
      FunctionName: 'Double',
      InvocationType: 'Event',
      Payload: { n: 1 },
    });
    expect(output).toMatchObject({ StatusCode: 202, Payload: '' });
  });

  it('says what is missing where no response fits', async () => {
    const given = call(world, 'lambda:invoke', { FunctionName: 'Choosy', Payload: { kind: 'b' } });
    await expect(given).rejects.toThrow(`The function 'Choosy' has no response left for {"kind":"b"}.`);
  });
});

describe('a function’s ARN', () => {
  it('takes the whole input and gives the payload alone', async () => {
    const { output, types } = await call(world, fn('Double'), undefined, { input: '{"n":21}' });
    expect(output).toEqual({ twice: 42 });
    expect(types).toContain('LambdaFunctionSucceeded');
  });

  it('keeps the text of the function’s error as Python spaces it', async () => {
    const { cause } = await call(world, fn('Broken'), undefined);
    expect(cause).toMatch(
      /^\{"errorMessage": "no stock", "errorType": "OrderRejected", "requestId": "[^"]+", "stackTrace": \[\]\}$/,
    );
  });

  it('that leads nowhere fails the same way', async () => {
    expect(await call(world, fn('Nobody'), undefined)).toMatchObject({ error: 'Lambda.ResourceNotFoundException' });
  });
});

it('aws-sdk:lambda:invoke gives the payload as text, an error of the function too', async () => {
  expect((await call(world, 'aws-sdk:lambda:invoke', { FunctionName: 'Double', Payload: { n: 3 } })).output).toEqual({
    ExecutedVersion: '$LATEST',
    Payload: '{"twice":6}',
    StatusCode: 200,
  });
  const { output } = await call(world, 'aws-sdk:lambda:invoke', { FunctionName: 'Broken' });
  expect(output).toMatchObject({ FunctionError: 'Unhandled', StatusCode: 200 });
});

describe('.waitForTaskToken', () => {
  const definition = (more: object) => ({
    StartAt: 'Call',
    States: {
      Call: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        Parameters: { FunctionName: 'Ask', Payload: { 'token.$': '$$.Task.Token' } },
        ...more,
        End: true,
      },
    },
  });

  it('ends as who the function told answers; what it returned is only submitted', async () => {
    const asking = {
      functions: { Ask: { responses: [{ returns: 'sent', callback: { after: 60, output: { approved: true } } }] } },
    };
    const { run } = await runIn(asking, definition({}));
    expect([run.status, run.outputText, run.stopTime - run.startTime]).toEqual([
      'SUCCEEDED',
      '{"approved":true}',
      60_000,
    ]);
    expect(JSON.stringify(run.events().find(({ type }) => type === 'TaskSubmitted'))).toContain('sent');
  });

  it('waits for somebody outside where nobody in the world answers', async () => {
    const { run } = await runIn({ functions: { Ask: {} } }, definition({ TimeoutSeconds: 10 }));
    expect([run.status, run.pending.length]).toEqual(['RUNNING', 1]);
    const alone = await runIn({ functions: { Ask: {} }, outside: 'nobody' }, definition({ TimeoutSeconds: 10 }));
    expect([alone.run.status, alone.run.error]).toEqual(['FAILED', 'States.Timeout']);
  });
});
