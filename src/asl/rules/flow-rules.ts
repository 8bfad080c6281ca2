/** Rules of the way through a machine. Long because each rule carries an example that fails and one that is mended. */
import type { JsonValue } from '../values';
import { choice, END, GUIDE, LAMBDA, machine, map, OBSERVED, only, READ, type Rule, SPEC, task } from './rule';

const spec = (section: string) => ({ level: 'spec', source: `${SPEC}, «${section}»`, read: READ }) as const;
const observed = { level: 'observed', source: OBSERVED, read: READ } as const;
const LONG = 'a'.repeat(81);

/** A call of the SDK that catches one error. */
const recover = (error: string): JsonValue =>
  machine({
    A: {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:s3:getObject',
      Parameters: { Bucket: 'orders', Key: 'today' },
      Catch: [{ ErrorEquals: [error], Next: 'B' }],
      Next: 'B',
    },
    B: END,
  });

/** Where states lead, what they are called, and how they choose and recover. */
export const flowRules = {
  'graph.target.missing': {
    claim: 'StartAt, Next and Default name a state of the same States object.',
    ...spec('Transitions'),
    lesson: 'first-machine#where-a-state-stands-means-nothing',
    fails: machine({ A: { Type: 'Pass', Next: 'Dnoe' }, Done: END }),
    mended: machine({ A: { Type: 'Pass', Next: 'Done' }, Done: END }),
  },
  'graph.target.scope': {
    claim: 'A state never leads into or out of a branch or an item processor.',
    ...spec('Parallel State'),
    lesson: 'parallel-map#side-by-side',
    fails: machine({
      A: {
        Type: 'Parallel',
        Branches: [{ StartAt: 'In', States: { In: { Type: 'Pass', Next: 'B' }, End: END } }],
        Next: 'B',
      },
      B: END,
    }),
    mended: machine({ A: { Type: 'Parallel', Branches: [{ StartAt: 'In', States: { In: END } }], Next: 'B' }, B: END }),
  },
  'graph.unreachable': {
    claim: 'Something leads to every state.',
    ...observed,
    lesson: 'first-machine#where-a-state-stands-means-nothing',
    fails: machine({ A: END, B: END }),
    mended: machine({ A: { Type: 'Pass', Next: 'B' }, B: END }),
  },
  'graph.unreachable-loop': {
    claim:
      'A piece that leads round in itself has a way in; the service looks no further than whether something leads to a state.',
    level: 'observed',
    source:
      'CloudFormation refusing a StartAt that names no state: of the states that followed, only the first was listed',
    read: READ,
    fails: machine({ A: END, B: { Type: 'Pass', Next: 'C' }, C: { Type: 'Pass', Next: 'B' } }),
    mended: machine({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'C' }, C: END }),
  },
  'graph.end.missing': {
    claim: 'A state machine has a state that ends it.',
    ...observed,
    lesson: 'first-machine#where-a-state-stands-means-nothing',
    fails: machine({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } }),
    mended: machine({ A: { Type: 'Pass', Next: 'B' }, B: END }),
  },
  'graph.end.nested': {
    claim: 'A branch or item processor has a state that ends it; the service accepts one without.',
    ...observed,
    fails: only({ Type: 'Parallel', Branches: [{ StartAt: 'In', States: { In: { Type: 'Pass', Next: 'In' } } }] }),
    mended: only({ Type: 'Parallel', Branches: [{ StartAt: 'In', States: { In: END } }] }),
  },
  'name.state.length': {
    claim: 'A state name has at most 80 characters.',
    ...spec('States'),
    fails: machine({ [LONG]: END }),
    mended: machine({ [LONG.slice(1)]: END }),
  },
  'name.state.duplicate': {
    claim: 'A state name is unique in the whole machine, inner machines included.',
    ...spec('States'),
    fails: machine({ A: map({ Next: 'Item' }), Item: END }),
    mended: machine({ A: map({ Next: 'B' }), B: END }),
  },
  'name.label.length': {
    claim: 'A Label has at most 40 characters.',
    level: 'aws-docs',
    source: `${GUIDE}, «Map state in Distributed mode», Label`,
    read: READ,
    fails: only(map({ Label: LONG.slice(0, 41) })),
    mended: only(map({ Label: LONG.slice(0, 40) })),
  },
  'name.label.characters': {
    claim: 'A Label has no blanks, wildcards, brackets or special characters.',
    level: 'aws-docs',
    source: `${GUIDE}, «Map state in Distributed mode», Label`,
    read: READ,
    fails: only(map({ Label: 'every order' })),
    mended: only(map({ Label: 'every-order' })),
  },
  'name.label.duplicate': {
    claim: 'A Label is unique in the machine.',
    ...observed,
    fails: machine({
      A: map({ Label: 'orders', Next: 'B' }),
      B: { Type: 'Map', Label: 'orders', ItemProcessor: { StartAt: 'Other', States: { Other: END } }, End: true },
    }),
    mended: machine({
      A: map({ Label: 'orders', Next: 'B' }),
      B: { Type: 'Map', Label: 'bills', ItemProcessor: { StartAt: 'Other', States: { Other: END } }, End: true },
    }),
  },
  'choice.rule.form': {
    claim: 'A choice rule is one of And, Or, Not, a comparison of a Variable, or (JSONata) a Condition.',
    ...spec('Choice State'),
    lesson: 'state-types#choice-read-from-the-top',
    fails: choice({ StringEquals: 'paid' }),
    mended: choice({ Variable: '$.status', StringEquals: 'paid' }),
  },
  'choice.comparison.exactly-one': {
    claim: 'A comparison has exactly one operator.',
    ...spec('Choice State'),
    lesson: 'state-types#choice-read-from-the-top',
    fails: choice({ Variable: '$.n', NumericGreaterThan: 1, NumericLessThan: 9 }),
    mended: choice({
      And: [
        { Variable: '$.n', NumericGreaterThan: 1 },
        { Variable: '$.n', NumericLessThan: 9 },
      ],
    }),
  },
  'errors.all.alone-and-last': {
    claim: 'States.ALL stands alone in its array, in the last retrier or catcher.',
    ...spec('Errors'),
    lesson: 'retry-and-catch#top-to-bottom',
    fails: only(task({ Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['Busy'] }] })),
    mended: only(task({ Retry: [{ ErrorEquals: ['Busy'] }, { ErrorEquals: ['States.ALL'] }] })),
  },
  'errors.reserved-name': {
    claim: 'Names beginning with States. are the predefined ones; others do not use them.',
    level: 'aws-docs',
    source: `${GUIDE}, «Handling errors», Error names`,
    read: READ,
    lesson: 'retry-and-catch#errors-have-names',
    fails: only(task({ Retry: [{ ErrorEquals: ['States.TimeOut'] }] })),
    mended: only(task({ Retry: [{ ErrorEquals: ['States.Timeout'] }] })),
  },
  'resource.arn': {
    claim: 'Resource is an ARN.',
    ...observed,
    lesson: 'task-state#one-state-one-piece-of-work',
    fails: only({ Type: 'Task', Resource: 'work' }),
    mended: only({ Type: 'Task', Resource: LAMBDA }),
  },
  'resource.unknown': {
    claim: 'A service integration names an action and a pattern that the service supports.',
    ...observed,
    lesson: 'task-state#skip-the-function',
    fails: only({ Type: 'Task', Resource: 'arn:aws:states:::dynamodb:query', Parameters: {} }),
    mended: only({ Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:dynamodb:query', Parameters: {} }),
  },
  'errors.service-name': {
    claim:
      "An error of a service has the service's own prefix, letter case included; that of an SDK call ends in Exception.",
    level: 'aws-docs',
    source: `${GUIDE}, «Learning to use AWS service SDK integrations in Step Functions»`,
    read: '2026-11-27',
    lesson: 'retry-and-catch#errors-have-names',
    fails: recover('S3.NoSuchKey'),
    mended: recover('S3.NoSuchKeyException'),
  },
  'resource.parameters': {
    claim: 'A service integration has Parameters (JSONata: Arguments), if only {}.',
    ...observed,
    lesson: 'task-state#two-ways-to-call-a-function',
    fails: only({ Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:s3:listBuckets' }),
    mended: only({ Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:s3:listBuckets', Parameters: {} }),
  },
  'resource.parameter.name': {
    claim: 'Parameters of an integration are called as the service calls them, in PascalCase.',
    level: 'aws-docs',
    source: `${GUIDE}, «Passing parameters to a service API in Step Functions»`,
    read: '2026-11-26',
    lesson: 'task-state#two-ways-to-call-a-function',
    fails: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'work', payload: {} },
    }),
    mended: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'work', Payload: {} },
    }),
  },
  'resource.parameter.unknown': {
    claim: 'A call is given only parameters that the service takes.',
    level: 'aws-docs',
    source: `${GUIDE}, «Integrating services with Step Functions», the parameters of each integration; of SDK integrations the service's API reference`,
    read: '2026-11-27',
    lesson: 'task-state#two-ways-to-call-a-function',
    fails: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'work', 'orderId.$': '$.order.id' },
    }),
    mended: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'work', Payload: { 'orderId.$': '$.order.id' } },
    }),
  },
  'resource.task-token': {
    claim: 'A task that waits for its token sends the token to whoever is to answer.',
    level: 'aws-docs',
    source: `${GUIDE}, «Wait for a Callback with Task Token»`,
    read: '2026-11-26',
    fails: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/ask', MessageBody: { ask: 'yes?' } },
    }),
    mended: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
      Parameters: {
        QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/ask',
        MessageBody: { ask: 'yes?', 'token.$': '$$.Task.Token' },
      },
    }),
  },
  'resource.parameter.type': {
    claim: 'A parameter is given what the service takes there: a text, a number, true or false, a list, an object.',
    level: 'aws-docs',
    source: "the service's API reference",
    read: '2026-11-27',
    lesson: 'task-state#two-ways-to-call-a-function',
    fails: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage',
      Parameters: {
        QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
        MessageBody: 'hello',
        DelaySeconds: '5',
      },
    }),
    mended: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::sqs:sendMessage',
      Parameters: {
        QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
        MessageBody: 'hello',
        DelaySeconds: 5,
      },
    }),
  },
  'resource.parameter.attribute': {
    claim: "DynamoDB's values stand with their types, and numbers are texts there.",
    level: 'aws-docs',
    source: 'Amazon DynamoDB API Reference, «AttributeValue»',
    read: '2026-11-27',
    fails: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:putItem',
      Parameters: { TableName: 'orders', Item: { id: { S: 'a-1' }, total: { N: 12 } } },
    }),
    mended: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:putItem',
      Parameters: { TableName: 'orders', Item: { id: { S: 'a-1' }, total: { N: '12' } } },
    }),
  },
  'resource.connection': {
    claim: 'An HTTP task names the connection that keeps its credentials.',
    level: 'aws-docs',
    source: `${GUIDE}, «Call HTTPS APIs in Step Functions workflows»`,
    read: '2026-11-27',
    fails: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::http:invoke',
      Parameters: { ApiEndpoint: 'https://api.example.com/rates', Method: 'GET' },
    }),
    mended: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::http:invoke',
      Parameters: {
        ApiEndpoint: 'https://api.example.com/rates',
        Method: 'GET',
        Authentication: { ConnectionArn: 'arn:aws:events:us-east-1:123456789012:connection/rates/1a2b' },
      },
    }),
  },
  'resource.parameter.required': {
    claim: 'The parameters without which a service cannot be called are given.',
    ...observed,
    lesson: 'task-state#two-ways-to-call-a-function',
    fails: only({ Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: { 'Payload.$': '$' } }),
    mended: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'work', 'Payload.$': '$' },
    }),
  },
  'task.heartbeat': {
    claim: 'HeartbeatSeconds is smaller than TimeoutSeconds.',
    level: 'aws-docs',
    source: `${GUIDE}, «Task workflow state», HeartbeatSeconds`,
    read: '2026-11-26',
    lesson: 'waiting-for-answers#silence-has-to-end',
    fails: only(task({ TimeoutSeconds: 60, HeartbeatSeconds: 60 })),
    mended: only(task({ TimeoutSeconds: 300, HeartbeatSeconds: 60 })),
  },
  'credentials.role': {
    claim: 'Credentials holds RoleArn.',
    ...observed,
    fails: only(task({ Credentials: {} })),
    mended: only(task({ Credentials: { RoleArn: 'arn:aws:iam::123456789012:role/work' } })),
  },
  'credentials.activity': {
    claim: 'An activity task has no Credentials.',
    ...observed,
    fails: only({
      Type: 'Task',
      Resource: 'arn:aws:states:us-east-1:123456789012:activity:paint',
      Credentials: { RoleArn: 'arn:aws:iam::123456789012:role/work' },
    }),
    mended: only({ Type: 'Task', Resource: 'arn:aws:states:us-east-1:123456789012:activity:paint' }),
  },
  'express.pattern': {
    claim: 'An Express workflow waits neither for a job nor for a task token.',
    level: 'aws-docs',
    source: `${GUIDE}, «Choosing workflow type»`,
    read: READ,
    lesson: 'task-state#wait-for-a-job-to-end',
    type: 'EXPRESS',
    fails: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::sns:publish.waitForTaskToken',
      Parameters: { 'Message.$': '$$.Task.Token' },
    }),
    mended: only({
      Type: 'Task',
      Resource: 'arn:aws:states:::sns:publish',
      Parameters: { 'Message.$': '$.message' },
    }),
  },
  'express.activity': {
    claim: 'An Express workflow has no activities.',
    level: 'aws-docs',
    source: `${GUIDE}, «Choosing workflow type»`,
    read: READ,
    lesson: 'waiting-for-answers#or-let-them-ask-activities',
    type: 'EXPRESS',
    fails: only({ Type: 'Task', Resource: 'arn:aws:states:us-east-1:123456789012:activity:paint' }),
    mended: only({ Type: 'Task', Resource: LAMBDA }),
  },
  'express.distributed': {
    claim: 'An Express workflow has no Distributed Map.',
    level: 'aws-docs',
    source: `${GUIDE}, «Choosing workflow type»`,
    read: READ,
    lesson: 'parallel-map#when-the-list-is-long',
    type: 'EXPRESS',
    fails: only(map({}, { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' })),
    mended: only(map({}, { Mode: 'INLINE' })),
  },
} satisfies Record<string, Rule>;
