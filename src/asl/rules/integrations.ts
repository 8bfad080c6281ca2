/**
 * The optimised integrations: which API actions a Task may call as `arn:aws:states:::<service>:<action>`, by which
 * pattern, and which parameters must be given. Source: AWS Step Functions Developer Guide, «Integrating optimized
 * services» and its page per service (read 2026-11-24); required parameters as observed with
 * ValidateStateMachineDefinition.
 */
export interface Integration {
  /** `.sync`: run a job and wait for its end. */
  readonly sync?: true;
  /** `.sync:2`: the same, with the child's output as JSON. */
  readonly sync2?: true;
  /** `.waitForTaskToken`: wait until somebody answers with the token. */
  readonly callback?: true;
  /** Parameters without which the definition is refused. */
  readonly required?: readonly string[];
}

const call: Integration = {};
const job: Integration = { sync: true };
const callback: Integration = { callback: true };

/** Service → action → what it supports. */
const services: Readonly<Record<string, Readonly<Record<string, Integration>>>> = {
  apigateway: { invoke: { callback: true, required: ['ApiEndpoint', 'Method'] } },
  athena: {
    startQueryExecution: job,
    stopQueryExecution: call,
    getQueryExecution: call,
    getQueryResults: call,
  },
  batch: { submitJob: job },
  bedrock: {
    invokeModel: callback,
    createModelCustomizationJob: job,
  },
  codebuild: {
    startBuild: job,
    stopBuild: call,
    batchDeleteBuilds: call,
    batchGetReports: call,
    startBuildBatch: job,
    stopBuildBatch: call,
    retryBuildBatch: job,
    deleteBuildBatch: call,
  },
  databrew: { startJobRun: job },
  dynamodb: {
    getItem: { required: ['TableName', 'Key'] },
    putItem: { required: ['TableName', 'Item'] },
    updateItem: call,
    deleteItem: call,
  },
  ecs: { runTask: { sync: true, callback: true, required: ['TaskDefinition'] } },
  eks: {
    createCluster: job,
    createFargateProfile: job,
    createNodegroup: job,
    deleteCluster: job,
    deleteFargateProfile: job,
    deleteNodegroup: job,
    call: callback,
    runJob: { sync: true, callback: true },
  },
  elasticmapreduce: {
    createCluster: job,
    setClusterTerminationProtection: call,
    terminateCluster: job,
    addStep: job,
    cancelStep: call,
    modifyInstanceFleetByName: call,
    modifyInstanceGroupByName: call,
  },
  'emr-containers': { createVirtualCluster: call, deleteVirtualCluster: job, startJobRun: job },
  'emr-serverless': {
    createApplication: job,
    startApplication: job,
    stopApplication: job,
    deleteApplication: job,
    startJobRun: job,
    cancelJobRun: job,
  },
  events: { putEvents: { callback: true, required: ['Entries'] } },
  glue: { startJobRun: { sync: true, required: ['JobName'] } },
  http: { invoke: { required: ['ApiEndpoint', 'Method'] } },
  lambda: { invoke: { callback: true, required: ['FunctionName'] } },
  mediaconvert: { createJob: job },
  sagemaker: {
    createEndpoint: call,
    createEndpointConfig: call,
    createHyperParameterTuningJob: job,
    createLabelingJob: job,
    createModel: call,
    createProcessingJob: job,
    createTrainingJob: job,
    createTransformJob: job,
    updateEndpoint: call,
  },
  sns: { publish: { callback: true, required: ['Message'] } },
  sqs: { sendMessage: { callback: true, required: ['QueueUrl', 'MessageBody'] } },
  states: { startExecution: { sync: true, sync2: true, callback: true, required: ['StateMachineArn'] } },
};

export const integrations: ReadonlyMap<string, ReadonlyMap<string, Integration>> = new Map(
  Object.entries(services).map(([service, actions]) => [service, new Map(Object.entries(actions))]),
);

/** Services whose actions are not listed above, though the service is known: any action is taken. */
export const openServices: ReadonlySet<string> = new Set(['bedrock-agentcore']);
