import { GUIDE, keepOnly, type Service } from '../service';

const parameters = [
  'TopicArn',
  'TargetArn',
  'PhoneNumber',
  'Message',
  'MessageAttributes',
  'MessageStructure',
  'Subject',
  'MessageGroupId',
  'MessageDeduplicationId',
] as const;

export const sns: Service = {
  token: 'sns',
  name: 'Amazon SNS',
  source: `${GUIDE}connect-sns.html`,
  prefix: 'SNS',
  sdkName: 'AmazonSNS',
  iam: 'sns',
  denied: 'SNS.AuthorizationErrorException',
  metadata: true,
  actions: {
    publish: {
      patterns: ['waitForTaskToken'],
      required: ['Message'],
      parameters,
      carries: 'Message',
      returns: { MessageId: 'string', 'SequenceNumber?': 'string' },
    },
  },
  errors: {
    'SNS.NotFoundException': 'no topic of that ARN',
    'SNS.InvalidParameterException': 'a parameter is missing or wrong, e.g. MessageGroupId for a FIFO topic',
    'SNS.AuthorizationErrorException': 'the role does not allow the call',
  },
  prepare: ({ parameters: given }) => keepOnly(given, parameters),
};
