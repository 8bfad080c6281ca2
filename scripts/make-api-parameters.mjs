#!/usr/bin/env node
// Makes src/asl/integrations/api-parameters.ts, by which the checker knows the parameters of service calls, from the AWS service models that
// botocore carries (Apache-2.0).
//
//   node scripts/make-api-parameters.mjs <botocore>/data <version of botocore>
//
// Of each service only the operations below, of these only the names of what they take and what each value is.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The service as `arn:aws:states:::aws-sdk:<service>` names it, its model where that is called otherwise, and its operations. */
const services = [
  ['athena', 'startQueryExecution stopQueryExecution getQueryExecution getQueryResults'],
  ['batch', 'submitJob describeJobs cancelJob terminateJob'],
  ['bedrock', 'createModelCustomizationJob getModelCustomizationJob'],
  ['bedrockruntime=bedrock-runtime', 'invokeModel converse'],
  ['cloudformation', 'createStack describeStacks deleteStack updateStack'],
  ['cloudwatch', 'putMetricData describeAlarms getMetricData'],
  ['cloudwatchlogs=logs', 'putLogEvents createLogStream startQuery getQueryResults'],
  ['codebuild', 'startBuild stopBuild batchGetBuilds startBuildBatch'],
  ['comprehend', 'detectSentiment detectEntities detectKeyPhrases detectDominantLanguage detectPiiEntities'],
  [
    'dynamodb',
    'getItem putItem updateItem deleteItem query scan batchGetItem batchWriteItem transactWriteItems transactGetItems executeStatement describeTable createTable deleteTable',
  ],
  ['ec2', 'startInstances stopInstances describeInstances runInstances terminateInstances createSnapshot'],
  ['ecs', 'runTask stopTask describeTasks updateService describeServices'],
  ['eks', 'createCluster createNodegroup createFargateProfile'],
  ['elasticmapreduce=emr', 'createCluster=runJobFlow'],
  ['emrcontainers=emr-containers', 'createVirtualCluster startJobRun'],
  ['emrserverless=emr-serverless', 'createApplication startJobRun cancelJobRun getJobRun'],
  ['eventbridge=events', 'putEvents putRule putTargets describeRule'],
  ['firehose', 'putRecord putRecordBatch'],
  ['glue', 'startJobRun getJobRun startCrawler getCrawler getTable createPartition'],
  ['kinesis', 'putRecord putRecords'],
  ['kms', 'encrypt decrypt generateDataKey describeKey sign verify'],
  ['lambda', 'invoke getFunction getFunctionConfiguration listFunctions updateFunctionConfiguration'],
  ['mediaconvert', 'createJob getJob'],
  ['polly', 'synthesizeSpeech startSpeechSynthesisTask getSpeechSynthesisTask'],
  ['rdsdata=rds-data', 'executeStatement batchExecuteStatement'],
  ['redshiftdata=redshift-data', 'executeStatement batchExecuteStatement describeStatement getStatementResult'],
  ['rekognition', 'detectLabels detectText detectFaces detectModerationLabels startLabelDetection getLabelDetection'],
  [
    's3',
    'getObject putObject headObject copyObject deleteObject deleteObjects listObjects listObjectsV2 listBuckets createBucket getObjectTagging putObjectTagging',
  ],
  [
    'sagemaker',
    'createEndpoint createEndpointConfig createHyperParameterTuningJob createLabelingJob createModel createProcessingJob createTrainingJob createTransformJob updateEndpoint',
  ],
  ['scheduler', 'createSchedule deleteSchedule getSchedule updateSchedule'],
  ['secretsmanager', 'getSecretValue createSecret putSecretValue describeSecret'],
  ['ses', 'sendEmail sendTemplatedEmail'],
  ['sesv2', 'sendEmail'],
  [
    'sfn=stepfunctions',
    'startExecution startSyncExecution describeExecution stopExecution listExecutions describeStateMachine listStateMachines createStateMachine updateStateMachine updateStateMachineAlias publishStateMachineVersion getExecutionHistory sendTaskSuccess sendTaskFailure sendTaskHeartbeat getActivityTask redriveExecution',
  ],
  ['sns', 'publish publishBatch createTopic subscribe listTopics'],
  [
    'sqs',
    'sendMessage sendMessageBatch receiveMessage deleteMessage getQueueUrl getQueueAttributes createQueue purgeQueue',
  ],
  ['ssm', 'getParameter getParameters getParametersByPath putParameter sendCommand startAutomationExecution'],
  ['sts', 'getCallerIdentity'],
  ['textract', 'detectDocumentText analyzeDocument startDocumentTextDetection getDocumentTextDetection'],
  ['transcribe', 'startTranscriptionJob getTranscriptionJob'],
  ['translate', 'translateText'],
];

const [data, version] = process.argv.slice(2);
if (data === undefined || version === undefined) {
  console.error('usage: node scripts/make-api-parameters.mjs <botocore/data> <version>');
  process.exit(1);
}

const capital = (name) => name[0].toUpperCase() + name.slice(1);

function modelOf(name) {
  const folder = join(data, name, readdirSync(join(data, name)).sort().at(-1));
  const plain = join(folder, 'service-2.json');
  return JSON.parse(
    existsSync(plain) ? readFileSync(plain, 'utf8') : gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8'),
  );
}

/** What a value is, by the type of its shape: text unless it stands here. */
const KINDS = {
  ...Object.fromEntries(['integer', 'long', 'float', 'double'].map((type) => [type, ':n'])),
  boolean: ':b',
  list: ':l',
  map: ':o',
  structure: ':o',
  blob: ':j',
  timestamp: ':j',
};

function kindOf(member, shapes) {
  const shape = shapes[member.shape];
  return shape.document || shape.jsonvalue || member.jsonvalue ? ':j' : (KINDS[shape.type] ?? '');
}

const lines = services.flatMap(([named, operations]) => {
  const [token, name = token] = named.split('=');
  const model = modelOf(name);
  return operations.split(' ').map((one) => {
    const [action, operation = action] = one.split('=');
    const { input } = model.operations[capital(operation)];
    const members = input === undefined ? [] : Object.entries(model.shapes[input.shape].members ?? {});
    const written = members.map(([member, shape]) => `${capital(member)}${kindOf(shape, model.shapes)}`);
    return `  ['${token}:${action}', '${written.join(' ')}'],`;
  });
});

writeFileSync(
  new URL('../src/asl/integrations/api-parameters.ts', import.meta.url),
  `/**
 * What AWS operations take, as one text of names for each, by service and action as \`arn:aws:states:::aws-sdk:…\` has them. After a
 * name what its value is: \`:n\` a number, \`:b\` true or false, \`:l\` a list, \`:o\` an object, \`:j\` any JSON, else a text.
 *
 * Made by scripts/make-api-parameters.mjs from botocore ${version}, Apache License 2.0, Copyright Amazon.com, Inc. or its
 * affiliates. Not to be edited. Long: a table.
 */
export const apiParameters: ReadonlyMap<string, string> = new Map([
${lines.join('\n')}
]);
`,
);
