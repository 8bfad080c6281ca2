import { isArray, isObject, memberOf } from '../../values';
import { GUIDE, type Service, unusable } from '../service';

export const apigateway: Service = {
  token: 'apigateway',
  name: 'Amazon API Gateway',
  source: `${GUIDE}connect-api-gateway.html`,
  prefix: 'ApiGateway',
  sdkName: 'AmazonApiGateway',
  iam: 'execute-api',
  denied: 'ApiGateway.403',
  metadata: false,
  actions: {
    invoke: {
      patterns: ['waitForTaskToken'],
      required: ['ApiEndpoint', 'Method'],
      parameters: [
        'ApiEndpoint',
        'Method',
        'Headers',
        'Stage',
        'Path',
        'QueryParameters',
        'RequestBody',
        'AllowNullValues',
        'AuthType',
      ],
      carries: 'RequestBody',
      returns: { Headers: { '*': 'json' }, 'ResponseBody?': 'json', StatusCode: 'number', 'StatusText?': 'string' },
      permissions: ['execute-api:Invoke'],
    },
  },
  errors: { 'ApiGateway.403': 'the API answered 403; so for every status that is not 2xx. The cause is the body' },
  prepare: ({ parameters }) => {
    const headers = isObject(parameters) ? memberOf(parameters, 'Headers') : undefined;
    if (isObject(headers) && !Object.values(headers).every(isArray)) {
      return unusable(parameters, `The value of the field 'Headers' has an invalid format`);
    }
    return parameters;
  },
};
