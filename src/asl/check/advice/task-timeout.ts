import { only } from '../../rules/rule';
import { GUIDE, type Practice, READ } from './advice';
import { callOf } from './resource';

const LIMITS = ['TimeoutSeconds', 'TimeoutSecondsPath', 'HeartbeatSeconds', 'HeartbeatSecondsPath'];
const paint = { Type: 'Task', Resource: 'arn:aws:states:us-east-1:123456789012:activity:paint' };

/** A Task that waits for somebody needs to stop waiting some day. */
export const taskTimeout: Practice = {
  claim: 'A task that waits for a worker, a token or a job has a time-out.',
  source: `${GUIDE}, «Best practices», Using timeouts to avoid stuck executions`,
  read: READ,
  lesson: 'waiting-for-answers#silence-has-to-end',
  advise({ state }) {
    const call = callOf(state);
    if (call === undefined || !call.waits || LIMITS.some((field) => Object.hasOwn(state, field))) return undefined;
    return `If nobody answers, this task waits for up to a year. Give it TimeoutSeconds${call.service === 'activity' ? ' or HeartbeatSeconds' : ''}.`;
  },
  fails: only(paint),
  mended: only({ ...paint, TimeoutSeconds: 3600 }),
};
