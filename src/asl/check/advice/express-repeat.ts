import { only } from '../../rules/rule';
import { GUIDE, type Practice, READ } from './advice';
import { callOf } from './resource';

/** Calls that do something again when they are made again. */
const REPEATING = new Set([
  'sns:publish',
  'sqs:sendMessage',
  'events:putEvents',
  'dynamodb:updateItem',
  'ecs:runTask',
  'batch:submitJob',
]);

const publish = { Type: 'Task', Resource: 'arn:aws:states:::sns:publish', Parameters: { Message: 'hello' } };
const put = {
  Type: 'Task',
  Resource: 'arn:aws:states:::dynamodb:putItem',
  Parameters: { TableName: 'orders', Item: { id: { S: '1' } } },
};

/** An asynchronous Express workflow may run more than once. */
export const expressRepeat: Practice = {
  claim: 'An Express workflow makes only calls that may be made twice.',
  source: `${GUIDE}, «Choosing workflow type», Execution guarantees`,
  read: READ,
  advise({ state, type }) {
    const call = callOf(state);
    if (type !== 'EXPRESS' || call === undefined || !REPEATING.has(`${call.service}:${call.action}`)) return undefined;
    return `An Express workflow started asynchronously may run more than once, and ${call.service}:${call.action} then acts twice. Make the call idempotent, or use a Standard workflow.`;
  },
  machineType: 'EXPRESS',
  fails: only(publish),
  mended: only(put),
};
