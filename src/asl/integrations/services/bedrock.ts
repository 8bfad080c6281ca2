import { GUIDE, type Service } from '../service';

export const bedrock: Service = {
  token: 'bedrock',
  name: 'Amazon Bedrock',
  source: `${GUIDE}connect-bedrock.html`,
  prefix: 'Bedrock',
  sdkName: 'AmazonBedrock',
  iam: 'bedrock',
  denied: 'Bedrock.AccessDeniedException',
  metadata: false,
  actions: {
    invokeModel: {
      patterns: ['waitForTaskToken'],
      parameters: ['ModelId', 'Body', 'Accept', 'ContentType', 'Input', 'Output', 'GuardrailIdentifier', 'Trace'],
      returns: { Body: 'json', ContentType: 'string' },
    },
    createModelCustomizationJob: {
      patterns: ['sync'],
      parameters: [
        'JobName',
        'BaseModelIdentifier',
        'CustomModelName',
        'CustomizationType',
        'HyperParameters',
        'RoleArn',
        'OutputDataConfig',
        'TrainingDataConfig',
        'ValidationDataConfig',
        'VpcConfig',
      ],
      returns: { JobArn: 'string' },
      completes: { JobArn: 'string', JobName: 'string', 'OutputModelArn?': 'string', Status: 'string' },
      syncPermissions: ['bedrock:GetModelCustomizationJob', 'bedrock:StopModelCustomizationJob'],
    },
  },
  errors: {
    'Bedrock.ThrottlingException': 'too many calls of the model: retry with backoff',
    'Bedrock.ModelTimeoutException': 'the model took too long: retry',
    'Bedrock.ValidationException': 'the body is not what the model takes',
    'Bedrock.AccessDeniedException': 'the role or the account may not use the model',
    'States.TaskFailed': '.sync: the customisation job failed; the cause is its description',
  },
};
