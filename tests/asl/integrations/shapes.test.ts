import { describe, expect, it } from 'vitest';
import { type JsonValue, resultFault, resultShape } from '@/asl';
import { services } from '@/asl/integrations/registry';
import { ANY, isMembers, nameOf, type Shape } from '@/asl/integrations/shape';

const metadata = {
  SdkHttpMetadata: {
    AllHttpHeaders: { 'x-amzn-RequestId': ['r'] },
    HttpHeaders: { 'x-amzn-RequestId': 'r' },
    HttpStatusCode: 200,
  },
  SdkResponseMetadata: { RequestId: 'r' },
};
const container = { LastStatus: 'STOPPED', Name: 'app', TaskArn: 'arn:t', ExitCode: 0 };
const task = {
  ClusterArn: 'arn:c',
  Containers: [container],
  CreatedAt: '2026-01-01T00:00:00Z',
  DesiredStatus: 'STOPPED',
  LastStatus: 'STOPPED',
  LaunchType: 'FARGATE',
  TaskArn: 'arn:t',
  TaskDefinitionArn: 'arn:d',
  Version: 3,
};
const description = {
  ExecutionArn: 'arn:e',
  Input: '{}',
  InputDetails: { Included: true },
  Name: 'n',
  Output: '{}',
  OutputDetails: { Included: true },
  StartDate: 1_767_225_600_000,
  StateMachineArn: 'arn:m',
  Status: 'SUCCEEDED',
  StopDate: 1_767_225_600_000,
};
const cluster = { Arn: 'arn:c', Name: 'c', Status: 'ACTIVE' };
const nodegroup = { ClusterName: 'c', NodegroupArn: 'arn:n', NodegroupName: 'n', Status: 'ACTIVE' };
const profile = { ClusterName: 'c', FargateProfileArn: 'arn:f', FargateProfileName: 'f', Status: 'ACTIVE' };
const emr = { Cluster: { Id: 'j-1', Name: 'c', Status: { State: 'WAITING' } } };
const application = { Application: { ApplicationId: 'a', State: 'STARTED' } };
const run = { ApplicationId: 'a', JobRunId: 'r' };
const build = { Build: { Arn: 'arn:b', BuildStatus: 'SUCCEEDED', Id: 'b' } };
const batch = { BuildBatch: { Arn: 'arn:b', BuildBatchStatus: 'SUCCEEDED', Id: 'b' } };
const query = { QueryExecution: { QueryExecutionId: 'q', Status: { State: 'SUCCEEDED' } } };
const media = { Job: { Arn: 'arn:j', Id: 'j', Status: 'COMPLETE' } };
const trained = (kind: string) => ({ [`${kind}Arn`]: 'arn:j', [`${kind}Name`]: 'j', [`${kind}Status`]: 'Completed' });

/** Results as recorded, or where nothing is recorded as the API's reference gives them. */
const results: Record<string, JsonValue> = {
  'apigateway:invoke': {
    Headers: { 'Content-Type': ['application/json'] },
    ResponseBody: { a: 1 },
    StatusCode: 200,
    StatusText: 'OK',
  },
  'athena:startQueryExecution': { QueryExecutionId: 'q', ...metadata },
  'athena:startQueryExecution.sync': query,
  'athena:stopQueryExecution': metadata,
  'athena:getQueryExecution': { ...query, ...metadata },
  'athena:getQueryResults': { ResultSet: { Rows: [{ Data: [{ VarCharValue: 'x' }] }] }, ...metadata },
  'batch:submitJob': { JobArn: 'arn:j', JobId: 'j', JobName: 'n', ...metadata },
  'batch:submitJob.sync': { JobDefinition: 'arn:d', JobId: 'j', JobName: 'n', JobQueue: 'arn:q', Status: 'SUCCEEDED' },
  'bedrock:invokeModel': { Body: { completion: 'x' }, ContentType: 'application/json' },
  'bedrock:createModelCustomizationJob': { JobArn: 'arn:j' },
  'bedrock:createModelCustomizationJob.sync': {
    JobArn: 'arn:j',
    JobName: 'j',
    OutputModelArn: 'arn:m',
    Status: 'Completed',
  },
  'codebuild:startBuild': { ...build, ...metadata },
  'codebuild:startBuild.sync': build,
  'codebuild:stopBuild': { ...build, ...metadata },
  'codebuild:batchDeleteBuilds': { BuildsDeleted: ['b'], ...metadata },
  'codebuild:batchGetReports': { Reports: [{}], ...metadata },
  'codebuild:startBuildBatch': { ...batch, ...metadata },
  'codebuild:startBuildBatch.sync': batch,
  'codebuild:stopBuildBatch': { ...batch, ...metadata },
  'codebuild:retryBuildBatch': { ...batch, ...metadata },
  'codebuild:retryBuildBatch.sync': batch,
  'codebuild:deleteBuildBatch': { StatusCode: 'BATCH_DELETED', ...metadata },
  'databrew:startJobRun': { RunId: 'r', ...metadata },
  'databrew:startJobRun.sync': { JobName: 'j', RunId: 'r', State: 'SUCCEEDED' },
  'dynamodb:getItem': { Item: { id: { S: 'a' }, n: { N: '1' } }, ...metadata },
  'dynamodb:putItem': metadata,
  'dynamodb:updateItem': { Attributes: { id: { S: 'a' } }, ...metadata },
  'dynamodb:deleteItem': metadata,
  'ecs:runTask': { Failures: [], Tasks: [task], ...metadata },
  'ecs:runTask.sync': task,
  'eks:createCluster': { Cluster: cluster, ...metadata },
  'eks:createCluster.sync': { Cluster: cluster },
  'eks:createFargateProfile': { FargateProfile: profile, ...metadata },
  'eks:createFargateProfile.sync': { FargateProfile: profile },
  'eks:createNodegroup': { Nodegroup: nodegroup, ...metadata },
  'eks:createNodegroup.sync': { Nodegroup: nodegroup },
  'eks:deleteCluster': { Cluster: cluster, ...metadata },
  'eks:deleteCluster.sync': { Cluster: cluster },
  'eks:deleteFargateProfile': { FargateProfile: profile, ...metadata },
  'eks:deleteFargateProfile.sync': { FargateProfile: profile },
  'eks:deleteNodegroup': { Nodegroup: nodegroup, ...metadata },
  'eks:deleteNodegroup.sync': { Nodegroup: nodegroup },
  'eks:call': { ResponseBody: { kind: 'PodList' }, StatusCode: 200 },
  'eks:runJob': { ResponseBody: { kind: 'Job' }, StatusCode: 201 },
  'eks:runJob.sync': { ResponseBody: { kind: 'Job' }, StatusCode: 200 },
  'elasticmapreduce:createCluster': { ClusterArn: 'arn:c', ClusterId: 'j-1', ...metadata },
  'elasticmapreduce:createCluster.sync': emr,
  'elasticmapreduce:setClusterTerminationProtection': metadata,
  'elasticmapreduce:terminateCluster': metadata,
  'elasticmapreduce:terminateCluster.sync': emr,
  'elasticmapreduce:addStep': { StepId: 's-1', ...metadata },
  'elasticmapreduce:addStep.sync': { Step: { Id: 's-1', Name: 's', Status: { State: 'COMPLETED' } } },
  'elasticmapreduce:cancelStep': { CancelStepsInfo: { StepId: 's-1', Status: 'SUBMITTED' }, ...metadata },
  'elasticmapreduce:modifyInstanceFleetByName': metadata,
  'elasticmapreduce:modifyInstanceGroupByName': metadata,
  'emr-containers:createVirtualCluster': { Arn: 'arn:v', Id: 'v', Name: 'n', ...metadata },
  'emr-containers:deleteVirtualCluster': { Id: 'v', ...metadata },
  'emr-containers:deleteVirtualCluster.sync': { VirtualCluster: { Id: 'v', State: 'TERMINATED' } },
  'emr-containers:startJobRun': { Arn: 'arn:r', Id: 'r', Name: 'n', VirtualClusterId: 'v', ...metadata },
  'emr-containers:startJobRun.sync': { Id: 'r', State: 'COMPLETED', VirtualClusterId: 'v' },
  'emr-serverless:createApplication': { ApplicationId: 'a', Arn: 'arn:a', ...metadata },
  'emr-serverless:createApplication.sync': application,
  'emr-serverless:startApplication': metadata,
  'emr-serverless:startApplication.sync': application,
  'emr-serverless:stopApplication': metadata,
  'emr-serverless:stopApplication.sync': application,
  'emr-serverless:deleteApplication': metadata,
  'emr-serverless:deleteApplication.sync': application,
  'emr-serverless:startJobRun': { ...run, ...metadata },
  'emr-serverless:startJobRun.sync': { ...run, State: 'SUCCESS' },
  'emr-serverless:cancelJobRun': { ...run, ...metadata },
  'emr-serverless:cancelJobRun.sync': { ...run, State: 'CANCELLED' },
  'events:putEvents': { Entries: [{ EventId: 'e' }], FailedEntryCount: 0 },
  'glue:startJobRun': { JobRunId: 'jr', ...metadata },
  'glue:startJobRun.sync': { Id: 'jr', JobName: 'j', JobRunState: 'SUCCEEDED' },
  'http:invoke': {
    Headers: { 'content-type': ['application/json'] },
    ResponseBody: {},
    StatusCode: 200,
    StatusText: 'OK',
  },
  'lambda:invoke': { ExecutedVersion: '$LATEST', Payload: { a: 1 }, StatusCode: 200, ...metadata },
  'mediaconvert:createJob': { ...media, ...metadata },
  'mediaconvert:createJob.sync': media,
  'sagemaker:createEndpoint': { EndpointArn: 'arn:e', ...metadata },
  'sagemaker:createEndpointConfig': { EndpointConfigArn: 'arn:c', ...metadata },
  'sagemaker:createHyperParameterTuningJob': { HyperParameterTuningJobArn: 'arn:j', ...metadata },
  'sagemaker:createHyperParameterTuningJob.sync': trained('HyperParameterTuningJob'),
  'sagemaker:createLabelingJob': { LabelingJobArn: 'arn:j', ...metadata },
  'sagemaker:createLabelingJob.sync': trained('LabelingJob'),
  'sagemaker:createModel': { ModelArn: 'arn:m', ...metadata },
  'sagemaker:createProcessingJob': { ProcessingJobArn: 'arn:j', ...metadata },
  'sagemaker:createProcessingJob.sync': trained('ProcessingJob'),
  'sagemaker:createTrainingJob': { TrainingJobArn: 'arn:j', ...metadata },
  'sagemaker:createTrainingJob.sync': trained('TrainingJob'),
  'sagemaker:createTransformJob': { TransformJobArn: 'arn:j', ...metadata },
  'sagemaker:createTransformJob.sync': trained('TransformJob'),
  'sagemaker:updateEndpoint': { EndpointArn: 'arn:e', ...metadata },
  'sns:publish': { MessageId: 'm', ...metadata },
  'sqs:sendMessage': { MD5OfMessageBody: 'd', MessageId: 'm', ...metadata },
  'states:startExecution': { ExecutionArn: 'arn:e', StartDate: 1_767_225_600_000, ...metadata },
  'states:startExecution.sync': description,
  'states:startExecution.sync:2': { ...description, Input: {}, Output: { a: 1 } },
};

const wanted = [...services.values()].flatMap(({ token, actions }) =>
  Object.entries(actions).flatMap(([api, { patterns = [] }]) =>
    ['', ...patterns.filter((pattern) => pattern !== 'waitForTaskToken').map((pattern) => `.${pattern}`)].map(
      (pattern) => `${token}:${api}${pattern}`,
    ),
  ),
);
const arn = (name: string) => `arn:aws:states:::${name}`;
const members = (shape: Shape | undefined) => (isMembers(shape) ? Object.keys(shape) : []);

/** A value of another kind than the shape wants. */
const broken = (shape: Shape): JsonValue | undefined =>
  shape === 'json' ? undefined : shape === 'boolean' ? 'no' : true;

describe('results of integrations', () => {
  it('are known for every action and pattern the registry lists, and for no other', () => {
    expect(Object.keys(results).sort()).toEqual([...wanted].sort());
  });

  it.each(wanted)(
    '%s: the recorded result fits, with every member known and none that must be there missing',
    (name) => {
      const result = results[name] as Record<string, JsonValue>;
      const shape = resultShape(arn(name));
      expect(resultFault(arn(name), result)).toBeUndefined();
      const known = members(shape);
      for (const member of Object.keys(result)) expect(known.map(nameOf)).toContain(member);
      for (const member of known.filter((one) => !one.endsWith('?') && one !== ANY))
        expect(result).toHaveProperty(member);
    },
  );

  it.each(wanted)('%s: a member of another kind is told by its name', (name) => {
    const shape = resultShape(arn(name));
    for (const member of members(shape)) {
      const wrong = isMembers(shape) && shape[member] !== undefined ? broken(shape[member]) : undefined;
      if (wrong === undefined) continue;
      expect(resultFault(arn(name), { [nameOf(member)]: wrong })?.field).toBe(nameOf(member));
    }
  });
});
