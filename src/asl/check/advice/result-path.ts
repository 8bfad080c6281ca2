import { machine } from '../../rules/rule';
import { isArray, isObject, type JsonObject, memberOf } from '../../values';
import { type AdvisedState, GUIDE, type Practice, READ } from './advice';
import { namesRead } from './paths-read';
import { type Call, callOf } from './resource';

const call = (next: Record<string, string | boolean>, more: Record<string, string>) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::dynamodb:putItem',
  Parameters: { TableName: 'orders', Item: { id: { 'S.$': '$.order.id' } } },
  ...more,
  ...next,
});
const mail = {
  Type: 'Task',
  Resource: 'arn:aws:states:::sns:publish',
  Parameters: { TopicArn: 'arn:aws:sns:us-east-1:123456789012:orders', 'Message.$': '$.order.email' },
  End: true,
};

/** A result takes the place of the input; what came before it is gone. */
export const resultPath: Practice = {
  claim: 'A state whose input is still needed puts its result beside it, by ResultPath.',
  source: `${GUIDE}, «Specifying state output using ResultPath in Step Functions»`,
  read: READ,
  lesson: 'data-flow#keep-what-came-back',
  advise(advised) {
    const { name, state, siblings } = advised;
    if (!replacesInput(advised)) return undefined;
    const call = callOf(state);
    if (state.Type === 'Task' && call === undefined) return undefined;
    const own = [...namesRead(state)].filter((one) => !mayReturn(call, one));
    if (own.length === 0) return undefined;
    const unless =
      call?.service === 'lambda' || call?.service === 'activity' ? ', unless what is called gives it back' : '';
    for (const [reader, readByIt] of readersAfter(state, siblings)) {
      const lost = own.find((one) => readByIt.has(one));
      if (lost === undefined || reader === name) continue;
      return `The result of '${name}' takes the place of its input, $.${lost} included${unless}, and '${reader}' then reads $.${lost}. To keep both, put the result beside the input: "ResultPath": "$.${resultName(lost)}".`;
    }
    return undefined;
  },
  fails: machine({ Save: call({ Next: 'Mail' }, {}), Mail: mail }),
  mended: machine({ Save: call({ Next: 'Mail' }, { ResultPath: '$.saved' }), Mail: mail }),
};

/** A Task, Parallel or Map in JSONPath without a ResultPath, whose result nobody shaped or put aside. */
function replacesInput({ state, language }: AdvisedState): boolean {
  if (state.Type !== 'Task' && state.Type !== 'Parallel' && state.Type !== 'Map') return false;
  if (language !== 'JSONPath') return false;
  if (Object.hasOwn(state, 'ResultSelector') || Object.hasOwn(state, 'OutputPath')) return false;
  return !Object.hasOwn(state, 'ResultPath') || state.ResultPath === '$';
}

/** What `lambda:invoke` gives. */
const INVOKED = new Set(['Payload', 'StatusCode', 'ExecutedVersion', 'LogResult', 'FunctionError']);

/** Whether a result likely has a member of this name: a call that gets or describes a thing gives it by its name. */
const mayReturn = (call: Call | undefined, name: string): boolean =>
  call !== undefined &&
  (INVOKED.has(name) || (name.length > 2 && call.action.toLowerCase().includes(name.toLowerCase())));

const resultName = (lost: string): string => (lost === 'result' ? 'outcome' : 'result');

/** Types that hand their input on. */
const KEEPS = new Set(['Choice', 'Wait']);

/** The states that are given this state's output, through those that hand it on unchanged, and the names they read. */
function readersAfter(state: JsonObject, siblings: JsonObject): [string, ReadonlySet<string>][] {
  const found: [string, ReadonlySet<string>][] = [];
  const seen = new Set<string>();
  const waiting = targetsOf(state);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const next = memberOf(siblings, name);
    if (seen.has(name) || !isObject(next)) continue;
    seen.add(name);
    if (Object.hasOwn(next, 'QueryLanguage')) continue;
    found.push([name, namesRead(next)]);
    if (typeof next.Type === 'string' && KEEPS.has(next.Type)) waiting.push(...targetsOf(next));
  }
  return found;
}

/** Where a state leads when all goes well. */
function targetsOf(state: JsonObject): string[] {
  const rules = memberOf(state, 'Choices');
  const targets = [
    memberOf(state, 'Next'),
    memberOf(state, 'Default'),
    ...(isArray(rules) ? rules.map((rule) => (isObject(rule) ? memberOf(rule, 'Next') : undefined)) : []),
  ];
  return targets.filter((target) => typeof target === 'string');
}
