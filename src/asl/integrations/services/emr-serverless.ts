import { type Action, GUIDE, managedRule, type Service } from '../service';

const application = (parameters: readonly string[], returns: Action['returns']): Action => ({
  patterns: ['sync'],
  parameters,
  returns,
  completes: { Application: { ApplicationId: 'string', State: 'string' } },
  syncPermissions: ['emr-serverless:GetApplication', ...managedRule],
});

const jobRun = (parameters: readonly string[]): Action => ({
  patterns: ['sync'],
  parameters,
  returns: { ApplicationId: 'string', 'Arn?': 'string', JobRunId: 'string' },
  completes: { ApplicationId: 'string', JobRunId: 'string', State: 'string', 'StateDetails?': 'string' },
  syncPermissions: ['emr-serverless:GetJobRun', 'emr-serverless:CancelJobRun', ...managedRule],
});

export const emrServerless: Service = {
  token: 'emr-serverless',
  name: 'Amazon EMR Serverless',
  source: `${GUIDE}connect-emr-serverless.html`,
  prefix: 'EMRServerless',
  sdkName: 'EMRServerless',
  iam: 'emr-serverless',
  denied: 'EMRServerless.AccessDeniedException',
  metadata: true,
  actions: {
    createApplication: application(['Name', 'ReleaseLabel', 'Type', 'InitialCapacity', 'MaximumCapacity'], {
      ApplicationId: 'string',
      Arn: 'string',
      'Name?': 'string',
    }),
    startApplication: application(['ApplicationId'], {}),
    stopApplication: application(['ApplicationId'], {}),
    deleteApplication: application(['ApplicationId'], {}),
    startJobRun: jobRun(['ApplicationId', 'ExecutionRoleArn', 'Name', 'JobDriver', 'ConfigurationOverrides']),
    cancelJobRun: jobRun(['ApplicationId', 'JobRunId']),
  },
  errors: {
    'States.TaskFailed': '.sync: the application or job run failed; the cause is its description',
    'EMRServerless.ResourceNotFoundException': 'no application of that id',
    'EMRServerless.AccessDeniedException': 'the role does not allow the call',
  },
};
