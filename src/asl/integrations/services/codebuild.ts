import { GUIDE, managedRule, type Service } from '../service';
import type { Shape } from '../shape';

const build: Shape = { Arn: 'string', BuildStatus: 'string', Id: 'string', 'ProjectName?': 'string' };
const batch: Shape = { Arn: 'string', BuildBatchStatus: 'string', Id: 'string', 'ProjectName?': 'string' };
const project = ['ProjectName', 'SourceVersion', 'EnvironmentVariablesOverride', 'BuildspecOverride'] as const;

export const codebuild: Service = {
  token: 'codebuild',
  name: 'AWS CodeBuild',
  source: `${GUIDE}connect-codebuild.html`,
  prefix: 'CodeBuild',
  sdkName: 'AWSCodeBuild',
  iam: 'codebuild',
  denied: 'CodeBuild.AWSCodeBuildException',
  metadata: true,
  actions: {
    startBuild: {
      patterns: ['sync'],
      parameters: project,
      returns: { Build: build },
      completes: { Build: build },
      syncPermissions: ['codebuild:StopBuild', 'codebuild:BatchGetBuilds', ...managedRule],
    },
    stopBuild: { parameters: ['Id'], returns: { Build: build } },
    batchDeleteBuilds: {
      parameters: ['Ids'],
      returns: { 'BuildsDeleted?': ['string'], 'BuildsNotDeleted?': ['json'] },
    },
    batchGetReports: { parameters: ['ReportArns'], returns: { 'Reports?': ['json'], 'ReportsNotFound?': ['string'] } },
    startBuildBatch: {
      patterns: ['sync'],
      parameters: project,
      returns: { BuildBatch: batch },
      completes: { BuildBatch: batch },
      syncPermissions: ['codebuild:StopBuildBatch', 'codebuild:BatchGetBuildBatches', ...managedRule],
    },
    stopBuildBatch: { parameters: ['Id'], returns: { BuildBatch: batch } },
    retryBuildBatch: {
      patterns: ['sync'],
      parameters: ['Id', 'RetryType', 'IdempotencyToken'],
      returns: { BuildBatch: batch },
      completes: { BuildBatch: batch },
      syncPermissions: ['codebuild:StopBuildBatch', 'codebuild:BatchGetBuildBatches', ...managedRule],
    },
    deleteBuildBatch: { parameters: ['Id'], returns: { 'BuildsDeleted?': ['string'], 'StatusCode?': 'string' } },
  },
  errors: {
    'States.TaskFailed': '.sync: the build did not succeed; the cause is the build',
    'CodeBuild.ResourceNotFoundException': 'no project or build of that name',
    'CodeBuild.AccountLimitExceededException': 'too many builds at once: retry later',
    'CodeBuild.AWSCodeBuildException': 'the request is not valid, or the role does not allow it',
  },
};
