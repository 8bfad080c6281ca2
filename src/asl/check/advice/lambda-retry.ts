import { LAMBDA, only, task } from '../../rules/rule';
import { GUIDE, type Practice, READ } from './advice';
import { callOf } from './resource';

const TRANSIENT = [
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
];

/** Lambda now and then fails for reasons that are gone a second later. */
export const lambdaRetry: Practice = {
  claim: 'A Lambda task retries the transient errors of the service.',
  source: `${GUIDE}, «Best practices», Handling transient Lambda service exceptions`,
  read: READ,
  lesson: 'retry-and-catch#try-again-retry',
  advise({ state }) {
    if (callOf(state)?.service !== 'lambda' || callOf(state)?.isSdk === true) return undefined;
    const text = JSON.stringify(state.Retry ?? []);
    const covered = [...TRANSIENT, 'States.ALL', 'States.TaskFailed'].some((name) => text.includes(`"${name}"`));
    return covered
      ? undefined
      : `Lambda now and then fails for a moment. Retry ${TRANSIENT.join(', ')}: IntervalSeconds 2, MaxAttempts 6, BackoffRate 2.`;
  },
  fails: only({ Type: 'Task', Resource: LAMBDA }),
  mended: only(task({ Retry: [{ ErrorEquals: TRANSIENT, IntervalSeconds: 2, MaxAttempts: 6, BackoffRate: 2 }] })),
};
