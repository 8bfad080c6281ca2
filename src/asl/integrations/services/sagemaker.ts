import { type Action, capital, GUIDE, managedRule, type Service } from '../service';

/** A job of the given kind: the call returns its ARN, `.sync` its description. */
const job = (kind: string, parameters: readonly string[]): Action => ({
  patterns: ['sync'],
  parameters,
  returns: { [`${kind}Arn`]: 'string' },
  completes: {
    'FailureReason?': 'string',
    [`${kind}Arn`]: 'string',
    [`${kind}Name`]: 'string',
    [`${kind}Status`]: 'string',
  },
  syncPermissions: [`sagemaker:Describe${kind}`, `sagemaker:Stop${kind}`, ...managedRule],
});

const thing = (kind: string, parameters: readonly string[]): Action => ({
  parameters,
  returns: { [`${capital(kind)}Arn`]: 'string' },
});

export const sagemaker: Service = {
  token: 'sagemaker',
  name: 'Amazon SageMaker AI',
  source: `${GUIDE}connect-sagemaker.html`,
  prefix: 'SageMaker',
  sdkName: 'AmazonSageMaker',
  iam: 'sagemaker',
  denied: 'SageMaker.AmazonSageMakerException',
  metadata: true,
  actions: {
    createEndpoint: thing('endpoint', ['EndpointName', 'EndpointConfigName', 'Tags']),
    createEndpointConfig: thing('endpointConfig', ['EndpointConfigName', 'ProductionVariants', 'KmsKeyId', 'Tags']),
    createHyperParameterTuningJob: job('HyperParameterTuningJob', [
      'HyperParameterTuningJobName',
      'HyperParameterTuningJobConfig',
      'TrainingJobDefinition',
      'WarmStartConfig',
      'Tags',
    ]),
    createLabelingJob: job('LabelingJob', [
      'LabelingJobName',
      'HumanTaskConfig',
      'InputConfig',
      'LabelAttributeName',
      'OutputConfig',
      'RoleArn',
      'Tags',
    ]),
    createModel: thing('model', [
      'ModelName',
      'PrimaryContainer',
      'Containers',
      'ExecutionRoleArn',
      'VpcConfig',
      'Tags',
    ]),
    createProcessingJob: job('ProcessingJob', [
      'ProcessingJobName',
      'AppSpecification',
      'Environment',
      'ProcessingInputs',
      'ProcessingOutputConfig',
      'ProcessingResources',
      'RoleArn',
      'Tags',
    ]),
    createTrainingJob: job('TrainingJob', [
      'TrainingJobName',
      'AlgorithmSpecification',
      'HyperParameters',
      'InputDataConfig',
      'OutputDataConfig',
      'ResourceConfig',
      'RoleArn',
      'StoppingCondition',
      'Tags',
    ]),
    createTransformJob: job('TransformJob', [
      'TransformJobName',
      'ModelName',
      'TransformInput',
      'TransformOutput',
      'TransformResources',
      'Environment',
      'Tags',
    ]),
    updateEndpoint: thing('endpoint', ['EndpointName', 'EndpointConfigName']),
  },
  errors: {
    'States.TaskFailed': '.sync: the job failed; the cause is its description',
    'SageMaker.ResourceLimitExceededException': 'the account has as many as it may',
    'SageMaker.ResourceInUseException': 'the name is taken',
    'SageMaker.AmazonSageMakerException': 'the request is not valid, or the role does not allow it',
  },
};
