import { GUIDE, type Service } from '../service';

export const databrew: Service = {
  token: 'databrew',
  name: 'AWS Glue DataBrew',
  source: `${GUIDE}connect-databrew.html`,
  prefix: 'DataBrew',
  sdkName: 'AWSGlueDataBrew',
  iam: 'databrew',
  denied: 'DataBrew.AccessDeniedException',
  metadata: true,
  actions: {
    startJobRun: {
      patterns: ['sync'],
      parameters: ['Name'],
      returns: { RunId: 'string' },
      completes: { 'ErrorMessage?': 'string', JobName: 'string', RunId: 'string', State: 'string' },
      syncPermissions: ['databrew:listJobRuns', 'databrew:stopJobRun'],
    },
  },
  errors: {
    'States.TaskFailed': '.sync: the job run failed; the cause is the run',
    'DataBrew.ResourceNotFoundException': 'no job of that name',
    'DataBrew.AccessDeniedException': 'the role does not allow the call',
  },
};
