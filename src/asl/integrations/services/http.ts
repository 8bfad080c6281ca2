import { GUIDE, type Service } from '../service';

/** HTTP task: `arn:aws:states:::http:invoke`, any HTTPS API. */
export const http: Service = {
  token: 'http',
  name: 'HTTP task',
  source: `${GUIDE}call-https-apis.html`,
  prefix: 'States.Http',
  sdkName: 'HttpInvoke',
  iam: 'states',
  denied: 'Events.ConnectionResource.AccessDenied',
  metadata: false,
  actions: {
    invoke: {
      required: ['ApiEndpoint', 'Method'],
      parameters: [
        'ApiEndpoint',
        'Method',
        'Authentication',
        'InvocationConfig',
        'Headers',
        'QueryParameters',
        'RequestBody',
        'Transform',
      ],
      carries: 'RequestBody',
      returns: {
        'Headers?': { '*': ['string'] },
        'ResponseBody?': 'json',
        StatusCode: 'number',
        'StatusText?': 'string',
      },
      permissions: ['states:InvokeHTTPEndpoint'],
    },
  },
  errors: {
    'States.Http.StatusCode.404': 'the API answered 404; so for every status that is not 2xx',
    'States.Http.Socket': 'no answer within 60 seconds',
    'Events.ConnectionResource.ResourceNotFound': 'no connection of that ARN',
    'Events.ConnectionResource.AccessDenied': 'the role may not use the connection',
    'Events.ConnectionResource.InvalidConnectionState': 'the connection is not authorised',
    'Events.ConnectionResource.AuthInProgress': 'the connection is being authorised: retry',
    'Events.ConnectionResource.ConcurrentModification': 'the connection is being changed: retry',
    'Events.ConnectionResource.InternalError': 'EventBridge failed for a moment: retry',
  },
};
