import { GUIDE, type Service } from '../service';

/** EventBridge. A partial failure fails the whole task, and a retry sends every entry again. */
export const events: Service = {
  token: 'events',
  name: 'Amazon EventBridge',
  source: `${GUIDE}connect-eventbridge.html`,
  prefix: 'EventBridge',
  sdkName: 'AmazonEventBridge',
  iam: 'events',
  denied: 'EventBridge.AccessDeniedException',
  metadata: false,
  actions: {
    putEvents: {
      patterns: ['waitForTaskToken'],
      required: ['Entries'],
      parameters: ['Entries', 'EndpointId'],
      returns: {
        Entries: [{ 'ErrorCode?': 'string', 'ErrorMessage?': 'string', 'EventId?': 'string' }],
        FailedEntryCount: 'number',
      },
    },
  },
  errors: {
    'EventBridge.FailedEntry': 'an entry was not taken; the cause is the whole answer',
    'EventBridge.AccessDeniedException': 'the role does not allow the call',
  },
};
