import { GUIDE, type Service } from '../service';

/** `lambda:invoke`; a function's ARN as Resource is a form of its own (see `resource.ts`). */
export const lambda: Service = {
  token: 'lambda',
  name: 'AWS Lambda',
  source: `${GUIDE}connect-lambda.html`,
  prefix: 'Lambda',
  sdkName: 'AWSLambda',
  iam: 'lambda',
  denied: 'Lambda.AWSLambdaException',
  metadata: true,
  actions: {
    invoke: {
      patterns: ['waitForTaskToken'],
      required: ['FunctionName'],
      parameters: ['FunctionName', 'Payload', 'InvocationType', 'LogType', 'Qualifier', 'ClientContext'],
      carries: 'Payload',
      returns: {
        ExecutedVersion: 'string',
        'FunctionError?': 'string',
        'LogResult?': 'string',
        Payload: 'json',
        StatusCode: 'number',
      },
      permissions: ['lambda:InvokeFunction'],
    },
  },
  errors: {
    'Lambda.ResourceNotFoundException': 'no function of that name, version or alias',
    'Lambda.TooManyRequestsException': 'the function is throttled: retry with backoff and jitter',
    'Lambda.ServiceException': 'Lambda failed for a moment: retry',
    'Lambda.AWSLambdaException':
      'the call was refused, e.g. because the role does not allow it; or failed for a moment',
    'Lambda.SdkClientException': 'the service could not be reached: retry',
    'Lambda.ClientExecutionTimeoutException': 'Lambda did not answer in time: retry',
    'Lambda.Unknown': 'the function ended without saying why, e.g. out of memory',
    'Sandbox.Timedout': 'the function ran longer than its own time-out',
  },
};
