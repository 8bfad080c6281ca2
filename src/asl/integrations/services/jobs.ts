import type { Service } from '../service';

/** Services whose jobs Step Functions waits for with `.sync`: their calls take parameters as they are. */
export const jobs: readonly Service[] = [
  {
    token: 'athena',
    apis: { startQueryExecution: ['sync'], stopQueryExecution: [], getQueryExecution: [], getQueryResults: [] },
  },
  { token: 'batch', apis: { submitJob: ['sync'] } },
  {
    token: 'bedrock',
    apis: { invokeModel: ['waitForTaskToken'], createModelCustomizationJob: ['sync'] },
  },
  {
    token: 'codebuild',
    apis: {
      startBuild: ['sync'],
      startBuildBatch: ['sync'],
      stopBuild: [],
      batchDeleteBuilds: [],
      batchGetReports: [],
    },
  },
  { token: 'databrew', apis: { startJobRun: ['sync'] } },
  {
    token: 'eks',
    apis: {
      createCluster: ['sync'],
      deleteCluster: ['sync'],
      createFargateProfile: ['sync'],
      deleteFargateProfile: ['sync'],
      createNodegroup: ['sync'],
      deleteNodegroup: ['sync'],
      runJob: ['sync'],
      call: ['waitForTaskToken'],
    },
  },
  {
    token: 'elasticmapreduce',
    apis: {
      createCluster: ['sync'],
      terminateCluster: ['sync'],
      addStep: ['sync'],
      cancelStep: [],
      setClusterTerminationProtection: [],
      modifyInstanceFleetByName: [],
      modifyInstanceGroupByName: [],
    },
  },
  {
    token: 'emr-containers',
    apis: { createVirtualCluster: [], deleteVirtualCluster: ['sync'], startJobRun: ['sync'] },
  },
  {
    token: 'emr-serverless',
    apis: {
      createApplication: ['sync'],
      startApplication: ['sync'],
      stopApplication: ['sync'],
      deleteApplication: ['sync'],
      startJobRun: ['sync'],
      cancelJobRun: ['sync'],
    },
  },
  { token: 'glue', apis: { startJobRun: ['sync'] } },
  { token: 'mediaconvert', apis: { createJob: ['sync'] } },
  {
    token: 'sagemaker',
    apis: {
      createTrainingJob: ['sync'],
      createTransformJob: ['sync'],
      createProcessingJob: ['sync'],
      createLabelingJob: ['sync'],
      createHyperParameterTuningJob: ['sync'],
      createModel: [],
      createEndpoint: [],
      createEndpointConfig: [],
      updateEndpoint: [],
    },
  },
];
