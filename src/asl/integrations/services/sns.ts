import { keepOnly, type Service } from '../service';

const members = new Set([
  'TopicArn',
  'TargetArn',
  'PhoneNumber',
  'Message',
  'MessageAttributes',
  'MessageStructure',
  'Subject',
  'MessageGroupId',
  'MessageDeduplicationId',
]);

export const sns: Service = {
  token: 'sns',
  apis: { publish: ['waitForTaskToken'] },
  prepare: ({ parameters }) => keepOnly(parameters, members),
};
