import { GUIDE, managedRule, type Service } from '../service';

/** Nested executions; the only service with `.sync:2`, whose Input and Output are JSON and not text. */
export const states: Service = {
  token: 'states',
  name: 'AWS Step Functions',
  source: `${GUIDE}connect-stepfunctions.html`,
  prefix: 'StepFunctions',
  sdkName: 'AWSStepFunctions',
  iam: 'states',
  denied: 'StepFunctions.AWSStepFunctionsException',
  metadata: true,
  actions: {
    startExecution: {
      patterns: ['sync', 'sync:2', 'waitForTaskToken'],
      required: ['StateMachineArn'],
      parameters: ['StateMachineArn', 'Input', 'Name', 'TraceHeader'],
      carries: 'Input',
      returns: { ExecutionArn: 'string', StartDate: 'json' },
      completes: {
        ExecutionArn: 'string',
        'Input?': 'json',
        'InputDetails?': { Included: 'boolean' },
        Name: 'string',
        'Output?': 'json',
        'OutputDetails?': { Included: 'boolean' },
        StartDate: 'json',
        StateMachineArn: 'string',
        Status: 'string',
        'StopDate?': 'json',
      },
      syncPermissions: ['states:DescribeExecution', 'states:StopExecution', ...managedRule],
    },
  },
  errors: {
    'StepFunctions.StateMachineDoesNotExistException': 'no state machine of that ARN',
    'StepFunctions.ExecutionAlreadyExistsException':
      'the name was used before, with another input or by one that ended',
    'StepFunctions.InvalidNameException': 'the name has characters it may not have, or is too long',
    'StepFunctions.AWSStepFunctionsException': 'the request is not valid, or the role does not allow it',
    'States.TaskFailed': '.sync: the execution did not succeed; the cause is its description',
  },
};
