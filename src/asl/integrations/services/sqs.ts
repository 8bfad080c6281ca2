import { GUIDE, keepOnly, type Service } from '../service';

const parameters = [
  'QueueUrl',
  'MessageBody',
  'MessageAttributes',
  'DelaySeconds',
  'MessageDeduplicationId',
  'MessageGroupId',
] as const;

export const sqs: Service = {
  token: 'sqs',
  name: 'Amazon SQS',
  source: `${GUIDE}connect-sqs.html`,
  prefix: 'SQS',
  sdkName: 'AmazonSQS',
  iam: 'sqs',
  denied: 'SQS.AmazonSQSException',
  metadata: true,
  actions: {
    sendMessage: {
      patterns: ['waitForTaskToken'],
      required: ['QueueUrl', 'MessageBody'],
      parameters,
      carries: 'MessageBody',
      returns: {
        'MD5OfMessageAttributes?': 'string',
        MD5OfMessageBody: 'string',
        'MD5OfMessageSystemAttributes?': 'string',
        MessageId: 'string',
        'SequenceNumber?': 'string',
      },
    },
  },
  errors: {
    'SQS.AmazonSQSException': 'the request is not valid, or the role does not allow it',
    'SQS.QueueDoesNotExistException': 'no queue of that URL',
    'SQS.SdkClientException': 'the queue URL leads nowhere',
  },
  prepare: ({ parameters: given }) => keepOnly(given, parameters),
};
