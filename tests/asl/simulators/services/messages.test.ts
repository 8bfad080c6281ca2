import { describe, expect, it } from 'vitest';
import { call, runIn } from '../../../support/world';

const url = (name: string) => `https://sqs.us-east-1.amazonaws.com/111111111111/${name}`;
const topic = (name: string) => `arn:aws:sns:us-east-1:111111111111:${name}`;
const token = { 'token.$': '$$.Task.Token' };

describe('sqs:sendMessage', () => {
  const world = { queues: { Jobs: {}, 'Jobs.fifo': {} } };
  const send = (parameters: object, api = 'sqs:sendMessage', data: object = world) =>
    call(data, api, { QueueUrl: url('Jobs'), ...parameters });

  it('puts the message into the queue and answers as recorded', async () => {
    const { output, state } = await send({
      MessageBody: { a: 1 },
      MessageAttributes: { kind: { DataType: 'String', StringValue: 'x' } },
    });
    expect(Object.keys(output)).toEqual([
      'MD5OfMessageAttributes',
      'MD5OfMessageBody',
      'MessageId',
      'SdkHttpMetadata',
      'SdkResponseMetadata',
    ]);
    // MD5 of {"a":1}, and of the attributes by the rule of the SQS guide.
    expect(output.MD5OfMessageBody).toBe('bb6cb5c68df4652941caf652a366f2d8');
    expect(output.SdkHttpMetadata.HttpHeaders['Content-Type']).toBe('application/x-amz-json-1.0');
    expect(state.queues.Jobs).toMatchObject([{ body: '{"a":1}', messageId: output.MessageId, receiveCount: 0 }]);
  });

  it('drops what it does not know, as the history shows', async () => {
    const { run } = await send({ MessageBody: 'x', MessageSystemAttribute: {} });
    expect(JSON.stringify(run.events())).not.toContain('MessageSystemAttribute');
  });

  it.each([
    [
      'sqs:sendMessage',
      { MessageBody: '' },
      'SQS.AmazonSQSException',
      'The request must contain the parameter MessageBody. (Service: AmazonSQS; Status Code: 400; Error Code: MissingParameter;',
    ],
    [
      'sqs:sendMessage',
      { MessageBody: 'x', QueueUrl: url('None') },
      'SQS.QueueDoesNotExistException',
      'The specified queue does not exist.',
    ],
    [
      'sqs:sendMessage',
      { MessageBody: 'x', QueueUrl: url('Jobs.fifo') },
      'SQS.AmazonSQSException',
      'the parameter MessageGroupId',
    ],
    [
      'aws-sdk:sqs:sendMessage',
      { MessageBody: 'x', QueueUrl: url('None') },
      'Sqs.QueueDoesNotExistException',
      '(Service: Sqs, Status Code: 400',
    ],
  ])('%s with %j fails as %s', async (api, parameters, error, cause) => {
    const result = await send(parameters, api);
    expect(result.error).toBe(error);
    expect(result.cause).toContain(cause);
  });

  it('keeps a FIFO queue free of what comes twice within five minutes', async () => {
    const Parameters = { QueueUrl: url('Jobs.fifo'), MessageBody: 'same', MessageGroupId: 'g' };
    const send2 = { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', Parameters };
    const { run, sandbox } = await runIn(world, {
      StartAt: 'A',
      States: {
        A: { ...send2, ResultPath: null, Next: 'B' },
        B: { ...send2, ResultPath: null, Next: 'W' },
        W: { Type: 'Wait', Seconds: 301, Next: 'C' },
        C: { ...send2, End: true },
      },
    });
    expect(run.status).toBe('SUCCEEDED');
    expect(sandbox.snapshots.final.queues['Jobs.fifo']).toHaveLength(2);
    expect(run.outputText).toContain('SequenceNumber');
  });

  it('hides a message for its delay, and while it is worked on; too many failures move it on', async () => {
    const data = {
      queues: {
        Jobs: { visibility: 30, consumer: { after: 5, fails: 2 }, redrive: { queue: 'Dead', maxReceiveCount: 2 } },
        Dead: {},
      },
    };
    const { sandbox, run } = await send({ MessageBody: 'x', DelaySeconds: 10 }, 'sqs:sendMessage', data);
    const { snapshots } = sandbox;
    const at = (seconds: number) => snapshots.at(run.startTime + seconds * 1000).queues;
    expect(at(9).Jobs).toMatchObject([{ receiveCount: 0 }]);
    expect(at(10).Jobs).toMatchObject([{ receiveCount: 1 }]);
    expect(at(40).Jobs).toMatchObject([{ receiveCount: 2 }]);
    expect(at(71)).toMatchObject({ Jobs: [], Dead: [{ body: 'x' }] });
  });

  it('is received and deleted by a machine through the SDK', async () => {
    const sdk = (api: string, Parameters: object) => ({
      Type: 'Task',
      Resource: `arn:aws:states:::${api}`,
      Parameters,
    });
    const { run, sandbox } = await runIn(
      { queues: { Jobs: { messages: ['one', 'two'] } } },
      {
        StartAt: 'Get',
        States: {
          Get: { ...sdk('aws-sdk:sqs:receiveMessage', { QueueUrl: url('Jobs') }), Next: 'Del' },
          Del: {
            ...sdk('aws-sdk:sqs:deleteMessage', {
              QueueUrl: url('Jobs'),
              'ReceiptHandle.$': '$.Messages[0].ReceiptHandle',
            }),
            End: true,
          },
        },
      },
    );
    expect(run.status).toBe('SUCCEEDED');
    expect(sandbox.snapshots.final.queues.Jobs?.map(({ body }) => body)).toEqual(['two']);
  });
});

describe('a task token', () => {
  const waits = (MessageBody: unknown) => ({ QueueUrl: url('Jobs'), MessageBody });
  const answering = {
    queues: {
      Jobs: {
        consumer: {
          after: 30,
          callbacks: [
            { when: { kind: ['good'] }, output: { 'kind.$': '$.kind' } },
            { error: 'Bad', cause: 'not good' },
          ],
        },
      },
    },
  };

  it('handed to a queue is answered by its consumer', async () => {
    const good = await call(answering, 'sqs:sendMessage.waitForTaskToken', waits({ kind: 'good', ...token }));
    expect([good.output, good.seconds]).toEqual([{ kind: 'good' }, 30]);
    expect(good.types).toContain('TaskSubmitted');
    const bad = await call(answering, 'sqs:sendMessage.waitForTaskToken', waits({ kind: 'bad', ...token }));
    expect([bad.error, bad.cause]).toEqual(['Bad', 'not good']);
  });

  it('that is not in the message is held by nobody: the task times out', async () => {
    const { error } = await call(answering, 'sqs:sendMessage.waitForTaskToken', waits('hello'), {
      more: { TimeoutSeconds: 5 },
    });
    expect(error).toBe('States.Timeout');
  });

  it('handed to a topic reaches the consumer of a subscribed queue', async () => {
    const world = { ...answering, topics: { Ask: { subscriptions: [{ queue: 'Jobs' }] } } };
    const { output } = await call(world, 'sns:publish.waitForTaskToken', {
      TopicArn: topic('Ask'),
      Message: { kind: 'good', ...token },
    });
    expect(output).toEqual({ kind: 'good' });
  });

  it('sent back by another machine completes the task', async () => {
    const world = {
      queues: { Jobs: {} },
      machines: {
        Answerer: {
          definition: {
            StartAt: 'W',
            States: {
              W: { Type: 'Wait', Seconds: 20, Next: 'S' },
              S: {
                Type: 'Task',
                Resource: 'arn:aws:states:::aws-sdk:sfn:sendTaskSuccess',
                Parameters: { 'TaskToken.$': '$.token', Output: { by: 'machine' } },
                End: true,
              },
            },
          },
        },
      },
    };
    const { output, seconds } = await call(world, 'states:startExecution.waitForTaskToken', {
      StateMachineArn: 'arn:aws:states:us-east-1:111111111111:stateMachine:Answerer',
      Input: token,
    });
    expect([output, seconds]).toEqual([{ by: 'machine' }, 20]);
  });

  it('nobody gave out is refused as it was recorded', async () => {
    const { error, cause } = await call({}, 'aws-sdk:sfn:sendTaskSuccess', { TaskToken: 'x', Output: {} });
    expect(error).toBe('Sfn.InvalidTokenException');
    expect(cause).toMatch(
      /^Invalid Token: 'Invalid token' \(Service: Sfn, Status Code: 400, Request ID: [^)]+\) \(SDK Attempt Count: 1\)$/,
    );
  });
});

describe('sns:publish', () => {
  const world = {
    queues: { All: {}, Big: {}, Raw: {} },
    functions: { Note: { responses: [] } },
    topics: {
      News: {
        subscriptions: [
          { queue: 'All' },
          { queue: 'Big', filter: { size: [{ numeric: ['>', 10] }] } },
          { queue: 'Raw', raw: true },
          { function: 'Note' },
          { email: 'a@example.com' },
        ],
      },
      'News.fifo': {},
    },
  };
  const size = (n: number) => ({ size: { DataType: 'Number', StringValue: String(n) } });

  it('delivers to every subscription whose filter lets it through', async () => {
    const { output, state } = await call(world, 'sns:publish', {
      TopicArn: topic('News'),
      Message: { a: 1 },
      Subject: 's',
      MessageAttributes: size(5),
    });
    expect(Object.keys(output)).toEqual(['MessageId', 'SdkHttpMetadata', 'SdkResponseMetadata']);
    expect(output.SdkHttpMetadata.HttpHeaders['Content-Type']).toBe('text/xml');
    expect(JSON.parse(state.queues.All[0].body)).toMatchObject({
      Type: 'Notification',
      Message: '{"a":1}',
      Subject: 's',
    });
    expect(state.queues.Big).toEqual([]);
    expect(state.queues.Raw[0].body).toBe('{"a":1}');
    expect(state.functions.Note[0].payload.Records[0].Sns.Message).toBe('{"a":1}');
    expect(state.emails['a@example.com']).toHaveLength(1);
    const big = await call(world, 'sns:publish', {
      TopicArn: topic('News'),
      Message: 'm',
      MessageAttributes: size(50),
    });
    expect(big.state.queues.Big).toHaveLength(1);
  });

  it.each([
    [
      { TopicArn: topic('Nope'), Message: 'x' },
      'SNS.NotFoundException',
      'Topic does not exist (Service: AmazonSNS; Status Code: 404; Error Code: NotFound;',
    ],
    [
      { TopicArn: topic('News.fifo'), Message: 'x' },
      'SNS.InvalidParameterException',
      'Invalid parameter: The MessageGroupId parameter is required for FIFO topics (Service: AmazonSNS; Status Code: 400; Error Code: InvalidParameter;',
    ],
  ])('%j fails as %s', async (parameters, error, cause) => {
    const result = await call(world, 'sns:publish', parameters);
    expect(result.error).toBe(error);
    expect(result.cause).toContain(cause);
  });
});

describe('events:putEvents', () => {
  const pass = { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } };
  const world = {
    queues: { Big: {}, Told: {} },
    topics: { News: { subscriptions: [{ queue: 'Told', raw: true }] } },
    machines: { Ship: { definition: pass } },
    buses: {
      default: {
        rules: [
          {
            name: 'big',
            pattern: { source: ['shop'], detail: { total: [{ numeric: ['>=', 100] }] } },
            targets: [{ queue: 'Big', inputPath: '$.detail' }],
          },
          {
            name: 'all',
            pattern: { 'detail-type': [{ prefix: 'Order' }] },
            targets: [
              { topic: 'News', inputTransformer: { paths: { id: '$.detail.id' }, template: '"order <id> came"' } },
              { machine: 'Ship', input: { fixed: true } },
            ],
          },
        ],
      },
      other: {},
    },
  };
  const entry = (more: object = {}) => ({
    Source: 'shop',
    DetailType: 'OrderPlaced',
    Detail: { id: 7, total: 120 },
    ...more,
  });
  const put = (...Entries: object[]) => call(world, 'events:putEvents', { Entries });

  it('matches rules and sends to targets; a machine among them really runs', async () => {
    const { output, state, run } = await put(entry({ Resources: ['r'] }));
    expect(output).toEqual({ Entries: [{ EventId: expect.any(String) }], FailedEntryCount: 0 });
    expect(state.queues.Big[0].body).toBe('{"id":7,"total":120}');
    expect(state.queues.Told[0].body).toBe('"order 7 came"');
    const [{ event, matched }] = state.buses.default;
    expect(matched).toEqual(['big', 'all']);
    expect(event.resources).toEqual(['r', run.stateMachineArn, run.arn]);
    expect(state.machines.Ship).toMatchObject([{ input: { fixed: true }, status: 'SUCCEEDED' }]);
    expect(run.nested.map((execution) => run.child(execution).outputText)).toEqual(['{"fixed":true}']);
  });

  it('takes a JSON text, and rules that do not match do not', async () => {
    const { state } = await put(entry({ Detail: '{"total":1}', DetailType: 'Other', EventBusName: 'other' }));
    expect(state.buses.other).toMatchObject([{ matched: [] }]);
  });

  it.each([
    [entry({ Detail: 'no json' }), { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' }],
    [
      entry({ Source: undefined }),
      {
        ErrorCode: 'InvalidArgument',
        ErrorMessage: 'Parameter Source is not valid. Reason: Source is a required argument.',
      },
    ],
  ])('%j fails the whole task, the answer is the cause', async (bad, refused) => {
    const { error, cause } = await put(entry(), bad);
    expect(error).toBe('EventBridge.FailedEntry');
    expect(JSON.parse(cause ?? '')).toMatchObject({
      Entries: [{ EventId: expect.any(String) }, refused],
      FailedEntryCount: 1,
    });
  });
});

describe('through the SDK', () => {
  const world = {
    queues: { Jobs: {} },
    topics: { News: { subscriptions: [{ queue: 'Jobs', raw: true }] } },
    buses: { default: {} },
  };

  it.each([
    ['aws-sdk:sns:publish', { TopicArn: topic('News'), Message: 'm' }, ['MessageId']],
    [
      'aws-sdk:eventbridge:putEvents',
      { Entries: [{ Source: 's', DetailType: 't', Detail: '{}' }] },
      ['Entries', 'FailedEntryCount'],
    ],
  ])('%s answers without metadata', async (api, parameters, members) => {
    expect(Object.keys((await call(world, api, parameters)).output)).toEqual(members);
  });

  it.each(['aws-sdk:sfn:sendTaskFailure', 'aws-sdk:sfn:sendTaskHeartbeat'])(
    '%s with an unknown token is refused',
    async (api) => {
      expect((await call({}, api, { TaskToken: 'x' })).error).toBe('Sfn.InvalidTokenException');
    },
  );
});
