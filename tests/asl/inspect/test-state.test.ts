import { describe, expect, it } from 'vitest';
import { Refusal, type TestStateRequest, type TestStateResponse } from '@/asl/inspect/request';
import { testState } from '@/asl/inspect/test-state';

type Ask = Omit<TestStateRequest, 'definition' | 'input'> & { readonly input?: unknown };

const ask = async (definition: object, { input = {}, ...rest }: Ask = {}) =>
  testState({ definition: JSON.stringify(definition), input: JSON.stringify(input), ...rest });

const respond = async (definition: object, request: Ask = {}): Promise<TestStateResponse> => {
  const response = await ask(definition, request);
  if (response instanceof Refusal) throw new Error(response.message);
  return response;
};

const refusal = async (definition: object, request: Ask = {}) => {
  const response = await ask(definition, request);
  return response instanceof Refusal ? response.message : response;
};

const invoke = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: 'f', 'Payload.$': '$.order' },
  ResultSelector: { 'ok.$': '$.Payload.ok' },
  ResultPath: '$.answer',
  Next: 'After',
};
const answer = { result: '{"Payload": {"ok": true}}' };

describe('a state with a mock', () => {
  it('gives output and next state, and each step at DEBUG', async () => {
    const response = await respond(invoke, { input: { order: 1 }, mock: answer, inspectionLevel: 'DEBUG' });
    expect(response).toEqual({
      status: 'SUCCEEDED',
      output: '{"order":1,"answer":{"ok":true}}',
      nextState: 'After',
      inspectionData: {
        input: '{"order":1}',
        afterInputPath: '{"order":1}',
        afterParameters: '{"FunctionName":"f","Payload":1}',
        result: '{"Payload": {"ok": true}}',
        afterResultSelector: '{"ok":true}',
        afterResultPath: '{"order":1,"answer":{"ok":true}}',
      },
    });
  });

  it('says nothing of its steps at INFO', async () => {
    expect(await respond(invoke, { input: { order: 1 }, mock: answer })).not.toHaveProperty('inspectionData');
  });

  it('stops showing steps where a field fails', async () => {
    const response = await respond(
      { ...invoke, ResultSelector: { 'x.$': '$.nope' } },
      { input: { order: 1 }, mock: answer, inspectionLevel: 'DEBUG' },
    );
    expect(response.status).toBe('FAILED');
    expect(response.error).toBe('States.Runtime');
    expect(Object.keys(response.inspectionData ?? {})).toEqual([
      'input',
      'afterInputPath',
      'afterParameters',
      'result',
    ]);
  });
});

describe('an error', () => {
  const failing = {
    ...invoke,
    Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 2 }],
    Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Mend' }],
  };
  const fail = (error: string, retrierRetryCount = 0) =>
    respond(failing, {
      input: { order: 1 },
      mock: { errorOutput: { error, cause: 'c' } },
      stateConfiguration: { retrierRetryCount },
      inspectionLevel: 'DEBUG',
    });

  it('is retriable while attempts are left', async () => {
    const response = await fail('Busy', 1);
    expect(response).toMatchObject({ status: 'RETRIABLE', error: 'Busy', cause: 'c' });
    expect(response.inspectionData).toHaveProperty('errorDetails', { retryIndex: 0, retryBackoffIntervalSeconds: 6 });
  });

  it('is caught when they are used up, or nobody retries', async () => {
    const expected = {
      status: 'CAUGHT_ERROR',
      nextState: 'Mend',
      output: '{"order":1,"error":{"Error":"Busy","Cause":"c"}}',
    };
    expect(await fail('Busy', 2)).toMatchObject(expected);
    expect((await fail('Other')).inspectionData).toHaveProperty('errorDetails', { catchIndex: 0 });
  });
});

describe('other states', () => {
  it('a Pass shows its Result, or what its Parameters made', async () => {
    const literal = await respond(
      { Type: 'Pass', Result: 1, ResultPath: '$.r', End: true },
      { input: { a: 1 }, inspectionLevel: 'DEBUG' },
    );
    expect(literal.inspectionData).toEqual({
      input: '{"a":1}',
      result: '1',
      afterResultSelector: '1',
      afterResultPath: '{"a":1,"r":1}',
    });
    const made = await respond(
      { Type: 'Pass', Parameters: { 'b.$': '$.a' }, End: true },
      { input: { a: 1 }, inspectionLevel: 'DEBUG' },
    );
    expect(made.inspectionData).toMatchObject({ afterParameters: '{"b":1}', afterResultPath: '{"b":1}' });
  });

  it('a Choice goes where its rule says, a Wait takes no time, a Fail fails', async () => {
    const choice = {
      Type: 'Choice',
      Choices: [{ Variable: '$.n', NumericGreaterThan: 1, Next: 'Big' }],
      Default: 'Small',
    };
    expect(await respond(choice, { input: { n: 2 } })).toMatchObject({ status: 'SUCCEEDED', nextState: 'Big' });
    expect(await respond(choice, { input: {} })).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect(await respond({ Type: 'Wait', Seconds: 99999, End: true })).toMatchObject({
      status: 'SUCCEEDED',
      output: '{}',
    });
    expect(await respond({ Type: 'Fail', Error: 'E', Cause: 'c' })).toEqual({
      status: 'FAILED',
      error: 'E',
      cause: 'c',
    });
  });

  it('a Map fails beyond its tolerance and shows its settings', async () => {
    const map = {
      Type: 'Map',
      QueryLanguage: 'JSONata',
      Items: '{% $states.input.list %}',
      ItemSelector: { n: '{% $states.context.Map.Item.Value %}' },
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'P',
        States: { P: { Type: 'Pass', End: true } },
      },
      MaxConcurrency: '{% 1 + 1 %}',
      ToleratedFailureCount: 1,
      End: true,
    };
    const test = (mapIterationFailureCount: number) =>
      respond(map, {
        input: { list: [1, 2] },
        mock: { result: '[0, 1]' },
        stateConfiguration: { mapIterationFailureCount },
        inspectionLevel: 'DEBUG',
      });
    expect(await test(1)).toEqual({
      status: 'SUCCEEDED',
      output: '[0, 1]',
      inspectionData: {
        input: '{"list":[1,2]}',
        afterItemSelector: '[{"n":1},{"n":2}]',
        maxConcurrency: 2,
        toleratedFailureCount: 1,
      },
    });
    expect(await test(2)).toMatchObject({
      status: 'FAILED',
      error: 'States.ExceedToleratedFailureThreshold',
      cause: 'The specified tolerated failure threshold was exceeded',
    });
  });

  it('a state is found by name at any depth, with the item its Map would give it', async () => {
    const machine = {
      StartAt: 'M',
      States: {
        M: {
          Type: 'Map',
          ItemProcessor: {
            StartAt: 'P',
            States: { P: { Type: 'Pass', Parameters: { 'i.$': '$$.Map.Item.Index', 'v.$': '$v' }, End: true } },
          },
          End: true,
        },
      },
    };
    const response = await respond(machine, { stateName: 'P', variables: '{"v": 7}', inspectionLevel: 'DEBUG' });
    expect(response).toMatchObject({ output: '{"v":7,"i":0}', inspectionData: { variables: '{"v":7}' } });
    expect(await refusal(machine, { stateName: 'Q' })).toBe('State not found in definition');
  });
});

describe('what is refused', () => {
  const pass = { Type: 'Pass', End: true };
  const parallel = {
    Type: 'Parallel',
    Branches: [{ StartAt: 'A', States: { A: { Type: 'Succeed' } } }],
    End: true,
  };

  it.each<[string, object, Ask, string]>([
    [
      'two mocks',
      invoke,
      { mock: { result: '{}', errorOutput: {} } },
      'A test mock should have only one of the following fields: [result, errorOutput].',
    ],
    ['a mock for Pass', pass, { mock: { result: '1' } }, "State type 'Pass' is not supported when a mock is specified"],
    [
      'no mock for Parallel',
      parallel,
      {},
      'TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]',
    ],
    ...['arn:aws:states:::lambda:invoke.waitForTaskToken', 'arn:aws:states:us-east-1:111111111111:activity:a'].map(
      (Resource): [string, object, object, string] => [
        `no mock for ${Resource}`,
        { ...invoke, Resource },
        { roleArn: 'arn:aws:iam::111111111111:role/r' },
        "TestState API does not support Activity tasks, nor the '.sync' and '.waitForTaskToken' service integration patterns, when a mock is not specified.",
      ],
    ),
    ['no role for a Task', invoke, {}, 'RoleArn must be specified when testing a Task state'],
    ['no JSON', invoke, { mock: { result: '{' } }, 'Mocked result must be valid JSON'],
    ['no array', parallel, { mock: { result: '{}' } }, 'Mocked result must be an array.'],
    [
      'too many branches',
      parallel,
      { mock: { result: '[1, 2]' } },
      'Mocked result must contain the same number of items as number of Parallel branches.',
    ],
    [
      'a foreign member of the context',
      invoke,
      { mock: answer, context: '{"X": {}}' },
      "Invalid Context object provided: Field 'X' is not allowed",
    ],
    [
      'a wrong type in the context',
      invoke,
      { mock: answer, context: '{"Execution": {"Id": 1}}' },
      'Invalid Context object provided: Execution.Id must be a string',
    ],
    [
      'secrets with a mock',
      invoke,
      { mock: answer, revealSecrets: true },
      'TestState does not support RevealSecrets when a mock is specified.',
    ],
  ])('%s', async (_what, definition, request, message) => {
    expect(await refusal(definition, request)).toBe(message);
  });

  it.each<[string, string, object, string | undefined]>([
    ['states:startExecution', '{}', {}, "Required field 'ExecutionArn' is missing"],
    ['states:startExecution', '{}', { fieldValidationMode: 'PRESENT' }, undefined],
    ['states:startExecution', '[]', { fieldValidationMode: 'NONE' }, undefined],
    ['lambda:invoke', '{"StatusCode": "200"}', {}, "Field 'StatusCode' must be a number"],
    ['lambda:invoke', '{"Payload": [1], "Unknown": 1}', {}, undefined],
    ['aws-sdk:kms:encrypt', '{"CiphertextBlob": ""}', {}, "Field 'CiphertextBlob' is smaller than the minimum length"],
    ['aws-sdk:s3:getObject', '{"StorageClass": "Papyrus"}', {}, "Field 'StorageClass' is not an expected value"],
    ['dynamodb:getItem', '{"Item": {"id": {"S": 1}}}', {}, "Field 'S' must be a string"],
    ['states:startExecution.sync:2', '{"Output": {"a": 1}}', { fieldValidationMode: 'PRESENT' }, undefined],
    ['sqs:sendMessage.waitForTaskToken', '{"anything": 1}', {}, undefined],
  ])('a result of %s: %s %j', async (resource, result, more, wrong) => {
    const task = {
      Type: 'Task',
      Resource: `arn:aws:states:::${resource}`,
      Parameters: parametersOf(resource),
      End: true,
    };
    const response = await ask(task, { mock: { result, ...more } });
    const message = response instanceof Refusal ? response.message : undefined;
    expect(message).toBe(wrong === undefined ? undefined : `Mock result schema validation error: ${wrong}`);
  });
});

function parametersOf(resource: string): object {
  if (resource.startsWith('states:'))
    return { StateMachineArn: 'arn:aws:states:us-east-1:111111111111:stateMachine:m' };
  if (resource.startsWith('lambda:')) return { FunctionName: 'f' };
  if (resource.startsWith('dynamodb:')) return { TableName: 't', Key: { id: { S: 'a' } } };
  if (resource.startsWith('sqs:'))
    return { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/1/q', MessageBody: { 't.$': '$$.Task.Token' } };
  return { Any: 1 };
}

describe('a Map at DEBUG', () => {
  const map = {
    Type: 'Map',
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      StartAt: 'P',
      States: { P: { Type: 'Pass', End: true } },
    },
    End: true,
  };
  const data = async (state: object, request: Ask) =>
    (await respond(state, { mock: { result: '[]' }, inspectionLevel: 'DEBUG', ...request })).inspectionData;

  it('shows what ItemBatcher makes of the selected items', async () => {
    const batched = { ...map, ItemSelector: { 'v.$': '$$.Map.Item.Value' }, ItemBatcher: { MaxItemsPerBatch: 2 } };
    expect(await data(batched, { input: [1, 2, 3] })).toMatchObject({
      afterItemsPath: '[1,2,3]',
      afterItemSelector: '[{"v":1},{"v":2},{"v":3}]',
      afterItemBatcher: '[{"Items":[{"v":1},{"v":2}]},{"Items":[{"v":3}]}]',
    });
    const jsonata = { ...map, QueryLanguage: 'JSONata', ItemBatcher: { MaxItemsPerBatch: 1, BatchInput: { a: 1 } } };
    expect(await data(jsonata, { input: [1] })).toMatchObject({
      afterItemBatcher: '[{"BatchInput":{"a":1},"Items":[1]}]',
    });
  });

  it('shows what ItemsPointer finds in what was read', async () => {
    const reading = {
      ...map,
      ItemReader: {
        Resource: 'arn:aws:states:::s3:getObject',
        Parameters: { Bucket: 'b', Key: 'k' },
        ReaderConfig: { InputType: 'JSON', ItemsPointer: '/a' },
      },
      ItemSelector: { 'v.$': '$$.Map.Item.Value' },
    };
    const mapItemReaderData = '{"a":[7,8]}';
    expect(await data(reading, { stateConfiguration: { mapItemReaderData } })).toMatchObject({
      afterItemsPointer: '[7,8]',
      afterItemSelector: '[{"v":7},{"v":8}]',
    });
    const broken = { mock: { result: '[]' }, stateConfiguration: { mapItemReaderData: '{' } };
    expect(await refusal(reading, broken)).toBe('MapItemReaderData must be valid JSON');
  });

  it('over what is no array fails, and shows no more', async () => {
    const response = await respond(
      { ...map, ItemsPath: '$$.Execution.Input' },
      { mock: { result: '[]' }, inspectionLevel: 'DEBUG', context: '{"Execution":{"Input":{"a":1}}}' },
    );
    expect(response).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
      cause: 'Reference path "$.Execution.Input" must point to array.',
    });
    expect(response.inspectionData).toEqual({ input: '{}', afterInputPath: '{}' });
  });
});

describe('an HTTP task at TRACE', () => {
  it('shows what was sent and what came back', async () => {
    const task = {
      Type: 'Task',
      Resource: 'arn:aws:states:::http:invoke',
      Parameters: {
        ApiEndpoint: 'https://example.com/orders',
        Method: 'POST',
        Authentication: { ConnectionArn: 'arn:aws:events:us-east-1:111111111111:connection/c/1' },
        Headers: { 'X-Tag': ['a', 'b'] },
        QueryParameters: { q: 'x y', n: [1, 2] },
        'RequestBody.$': '$',
      },
      ResultSelector: { 'ok.$': '$.ResponseBody.ok' },
      End: true,
    };
    const value = { Headers: { date: ['now'] }, ResponseBody: { ok: true }, StatusCode: 200, StatusText: 'OK' };
    const request: Ask = {
      input: { id: 1 },
      roleArn: 'arn:aws:iam::111111111111:role/r',
      responses: { respond: () => ({ kind: 'return', value }) },
    };
    const traced = await respond(task, { ...request, inspectionLevel: 'TRACE' });
    expect(traced.output).toBe('{"ok":true}');
    expect(traced.inspectionData).toMatchObject({
      request: {
        protocol: 'https',
        method: 'POST',
        url: 'https://example.com/orders?q=x%20y&n=1&n=2',
        headers: '[X-Tag: a, b, User-Agent: Amazon|StepFunctions|HttpInvoke|us-east-1, Range: bytes=0-262144]',
        body: '{"id":1}',
      },
      response: {
        protocol: 'https',
        statusCode: '200',
        statusMessage: 'OK',
        headers: '[date: now]',
        body: '{"ok":true}',
      },
    });
    expect((await respond(task, { ...request, inspectionLevel: 'DEBUG' })).inspectionData).not.toHaveProperty(
      'request',
    );
  });
});
