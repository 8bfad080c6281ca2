import { keepOnly, type Service } from '../service';

const members = new Set([
  'QueueUrl',
  'MessageBody',
  'MessageAttributes',
  'DelaySeconds',
  'MessageDeduplicationId',
  'MessageGroupId',
]);

export const sqs: Service = {
  token: 'sqs',
  apis: { sendMessage: ['waitForTaskToken'] },
  prepare: ({ parameters }) => keepOnly(parameters, members),
};
