#!/usr/bin/env node
// Makes src/asl/inspect/service-shapes.ts, with which mocked results are checked, from the AWS service models that
// botocore carries (Debian package python3-botocore, Apache-2.0).
//
//   node scripts/make-service-shapes.mjs /usr/lib/python3/dist-packages/botocore/data
//
// Of each service only the operations below, of these only what they return, of that only what a mock is held against:
// types, required members, ranges, lengths and enumerations.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const operations = {
  athena: ['StartQueryExecution', 'StopQueryExecution', 'GetQueryExecution', 'GetQueryResults'],
  batch: ['SubmitJob', 'DescribeJobs'],
  codebuild: ['StartBuild', 'StopBuild'],
  dynamodb: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan', 'BatchGetItem', 'BatchWriteItem'],
  ecs: ['RunTask', 'StopTask', 'DescribeTasks'],
  events: ['PutEvents', 'PutRule', 'PutTargets', 'DescribeRule'],
  glue: ['StartJobRun', 'GetJobRun'],
  kms: ['Encrypt', 'Decrypt', 'GenerateDataKey', 'DescribeKey', 'Sign', 'Verify'],
  lambda: ['Invoke', 'GetFunction', 'GetFunctionConfiguration', 'ListFunctions', 'UpdateFunctionConfiguration'],
  s3: [
    'GetObject',
    'PutObject',
    'HeadObject',
    'CopyObject',
    'DeleteObject',
    'DeleteObjects',
    'ListObjectsV2',
    'ListBuckets',
    'CreateBucket',
    'GetObjectTagging',
  ],
  secretsmanager: ['GetSecretValue', 'CreateSecret', 'PutSecretValue', 'DescribeSecret'],
  sns: ['Publish', 'PublishBatch', 'CreateTopic', 'Subscribe', 'ListTopics'],
  sqs: ['SendMessage', 'SendMessageBatch', 'ReceiveMessage', 'GetQueueUrl', 'GetQueueAttributes', 'CreateQueue'],
  ssm: ['GetParameter', 'GetParameters', 'GetParametersByPath', 'PutParameter'],
  stepfunctions: [
    'StartExecution',
    'StartSyncExecution',
    'DescribeExecution',
    'StopExecution',
    'ListExecutions',
    'DescribeStateMachine',
    'ListStateMachines',
    'CreateStateMachine',
    'GetExecutionHistory',
  ],
  sts: ['AssumeRole', 'GetCallerIdentity'],
};

const [data] = process.argv.slice(2);
if (data === undefined) {
  console.error('usage: node scripts/make-service-shapes.mjs <botocore/data>');
  process.exit(1);
}

const plain = {
  string: 's',
  timestamp: 's',
  blob: 's',
  boolean: 'b',
  integer: 'n',
  long: 'n',
  float: 'n',
  double: 'n',
};
const kinds = { ...plain, structure: 'o', map: 'm', list: 'l' };
// What Step Functions hands on as JSON, whatever the model says.
const anything = new Set(['lambda/InvocationResponse/Payload']);

/** Step Functions writes every member with a capital. */
const capital = (name) => name[0].toUpperCase() + name.slice(1);

function shapesOf(service) {
  const version = readdirSync(join(data, service)).sort().at(-1);
  const model = JSON.parse(readFileSync(join(data, service, version, 'service-2.json'), 'utf8'));
  const found = {};
  const refer = (name) => {
    const shape = model.shapes[name];
    const limited = shape.enum ?? shape.min ?? shape.max;
    if (plain[shape.type] !== undefined && limited === undefined) return plain[shape.type];
    if (found[name] === undefined) {
      found[name] = {};
      Object.assign(found[name], describe(name, shape));
    }
    return name;
  };
  const describe = (name, shape) => ({
    k: kinds[shape.type],
    ...(shape.required?.length > 0 ? { r: shape.required.map(capital) } : {}),
    ...(shape.enum ? { e: shape.enum } : {}),
    ...(shape.min !== undefined ? { n: Number(shape.min) } : {}),
    ...(shape.max !== undefined ? { x: Number(shape.max) } : {}),
    ...(shape.type === 'list' ? { i: refer(shape.member.shape) } : {}),
    ...(shape.type === 'map' ? { i: refer(shape.value.shape) } : {}),
    ...(shape.type === 'structure' ? { m: membersOf(name, shape) } : {}),
  });
  const membersOf = (name, shape) =>
    Object.fromEntries(
      Object.entries(shape.members)
        .filter(([member]) => !anything.has(`${service}/${name}/${member}`))
        .map(([member, { shape: inner }]) => [capital(member), refer(inner)]),
    );
  const outputs = {};
  for (const operation of operations[service]) {
    const { output } = model.operations[operation];
    if (output !== undefined) outputs[operation] = refer(output.shape);
  }
  return JSON.stringify({ version, outputs, shapes: found });
}

const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const lines = Object.keys(operations).map((service) => `  ${service}:\n    ${quoted(shapesOf(service))},`);
writeFileSync(
  new URL('../src/asl/inspect/service-shapes.ts', import.meta.url),
  `/**
 * What AWS operations return, as JSON text by service: \`outputs\` names a shape for each operation; in \`shapes\`, \`k\` is
 * the kind (o structure, m map, l list, s text, n number, b boolean), \`m\` members, \`i\` items, \`r\` required members, \`e\`
 * enumeration, \`n\` and \`x\` least and most. A bare s, n, b stands for a shape without limits.
 *
 * Made by scripts/make-service-shapes.mjs from botocore 1.29.27 (Debian python3-botocore 1.29.27+repack-1), Apache
 * License 2.0, Copyright Amazon.com, Inc. or its affiliates. Not to be edited.
 */
export const serviceShapes: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`,
);
