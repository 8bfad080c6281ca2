import { services } from '../../integrations/registry';
import { machine } from '../../rules/rule';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import { type AdvisedState, GUIDE, type Practice, READ } from './advice';
import { callOf } from './resource';

const asking = {
  Wait: { Type: 'Wait', Seconds: 30, Next: 'Ask' },
  Ask: {
    Type: 'Task',
    Resource: 'arn:aws:states:::aws-sdk:glue:getJobRun',
    Parameters: { JobName: 'nightly', 'RunId.$': '$.id' },
    Next: 'Ready?',
  },
  'Ready?': {
    Type: 'Choice',
    Choices: [{ Variable: '$.JobRun.JobRunState', StringEquals: 'SUCCEEDED', Next: 'Done' }],
    Default: 'Wait',
  },
  Done: { Type: 'Succeed' },
};

/** Wait, ask, look, wait again: for many services Step Functions does that itself. */
export const pollingLoop: Practice = {
  claim: 'A job is waited for by .sync rather than asked about in a loop.',
  source: `${GUIDE}, «Service integration patterns», Run a Job (.sync)`,
  read: READ,
  lesson: 'task-state#wait-for-a-job-to-end',
  advise({ name, state, siblings }) {
    if (state.Type !== 'Wait') return undefined;
    const asked = stateAt(siblings, memberOf(state, 'Next'));
    const call = asked === undefined ? undefined : callOf(asked);
    if (asked === undefined || call === undefined || !/^(get|describe|list|batchGet)/.test(call.action))
      return undefined;
    const looked = stateAt(siblings, memberOf(asked, 'Next'));
    if (looked?.Type !== 'Choice' || !leadsTo(looked, name)) return undefined;
    const jobs = Object.entries(services.get(call.service)?.actions ?? {})
      .filter(([, { patterns }]) => patterns?.includes('sync') === true)
      .map(([action]) => action);
    if (jobs.length === 0) return undefined;
    return `Step Functions can wait for ${call.service} itself: call ${jobs.map((job) => `${call.service}:${job}.sync`).join(' or ')} and this loop is not needed.`;
  },
  fails: machine(asking),
  mended: machine({
    Run: {
      Type: 'Task',
      Resource: 'arn:aws:states:::glue:startJobRun.sync',
      Parameters: { JobName: 'nightly' },
      TimeoutSeconds: 3600,
      Next: 'Done',
    },
    Done: { Type: 'Succeed' },
  }),
};

function stateAt(siblings: AdvisedState['siblings'], name: JsonValue | undefined): JsonObject | undefined {
  const state = typeof name === 'string' ? memberOf(siblings, name) : undefined;
  return isObject(state) ? state : undefined;
}

function leadsTo(choice: JsonObject, name: string): boolean {
  if (choice.Default === name) return true;
  const rules = memberOf(choice, 'Choices');
  return isArray(rules) && rules.some((rule) => isObject(rule) && rule.Next === name);
}
