import { GUIDE, managedRule, type Service } from '../service';
import type { Shape } from '../shape';

const job: Shape = { Job: { Arn: 'string', Id: 'string', Status: 'string', 'ErrorMessage?': 'string' } };

export const mediaconvert: Service = {
  token: 'mediaconvert',
  name: 'AWS Elemental MediaConvert',
  source: `${GUIDE}connect-mediaconvert.html`,
  prefix: 'MediaConvert',
  sdkName: 'AWSMediaConvert',
  iam: 'mediaconvert',
  denied: 'MediaConvert.ForbiddenException',
  metadata: true,
  actions: {
    createJob: {
      patterns: ['sync'],
      parameters: ['Role', 'Settings', 'JobTemplate', 'Queue', 'Priority', 'Tags', 'UserMetadata'],
      returns: job,
      completes: job,
      syncPermissions: ['mediaconvert:GetJob', 'mediaconvert:CancelJob', ...managedRule],
    },
  },
  errors: {
    'States.TaskFailed': '.sync: the job failed; the cause is the job',
    'MediaConvert.BadRequestException': 'the settings are not valid',
    'MediaConvert.ForbiddenException': 'the role does not allow the call',
  },
};
