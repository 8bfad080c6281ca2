import { isArray, isObject, type JsonObject, memberOf } from '@/asl';
import { name, type Reason, reason } from './reason';
import { ruleText } from './rule-text';
import { DEFAULT, type Step, stepTo, type Visit } from './trail';

/** A failure with the error's name, where it is one of AWS's or the learner's own; others could carry a hidden scenario's input. */
export const failedWith = ({ at: { state }, error = '' }: Visit): string => {
  const own = JSON.stringify([memberOf(state, 'Retry'), memberOf(state, 'Catch')]);
  const isTold = error.startsWith('States.') || (error !== '' && own.includes(JSON.stringify(error)));
  return isTold ? `failed with \`${error}\`` : 'failed';
};

/** The wildcard by which an entry of Retry or Catch takes an error it does not name, as an inserted clause; empty where it names it. */
export const wildcardOf = (entry: JsonObject, error = ''): string => {
  const names = memberOf(entry, 'ErrorEquals');
  if (!isArray(names) || names.includes(error)) return '';
  const wildcard = ['States.ALL', 'States.TaskFailed'].find((one) => names.includes(one));
  return wildcard === undefined ? '' : `, which names \`${wildcard}\`,`;
};

/** How a Choice came to its next state: by which rule, in the rule's own words where they are short. */
const chosen = (before: Visit, step: Step, last: Visit): string => {
  const { state, language } = before.at;
  const took = `The Choice ${name(before)} took ${step.by} to ${name(last)}`;
  const choices = memberOf(state, 'Choices');
  const rules = isArray(choices) ? choices.filter(isObject) : [];
  if (step.by === DEFAULT) {
    const only = rules.length === 1 && rules[0] ? ruleText(rules[0], language) : undefined;
    return only ? `${took}: its only rule, ${only}, did not hold.` : `${took}: none of its rules held.`;
  }
  const index = step.place.at(-1);
  const rule = typeof index === 'number' ? rules[index] : undefined;
  const held = rule && ruleText(rule, language);
  return `${took}${held ? `, as ${held} held` : ''}: rules are read from the top, and the first that holds is taken.`;
};

/** How a state stands where its Parallel or Map begins. */
const begins = (before: Visit, last: Visit): Reason | undefined => {
  const [field, branch, ...rest] = last.at.place.slice(before.at.place.length);
  if (last.at.startAt !== last.at.name || before.at.place.some((step, index) => step !== last.at.place[index]))
    return undefined;
  if (field === 'Branches' && rest.length === 2)
    return reason(
      last.at.place,
      `${name(last)} begins \`Branches[${branch}]\` of ${name(before)}; branches are entered in the order in which they stand.`,
    );
  return undefined;
};

/** How the run came to its last state. */
export const wayTo = (trail: readonly Visit[]): Reason | undefined => {
  const [last, before] = trail;
  if (!last) return undefined;
  const step = before && stepTo(before, last.at.name);
  if (!before || !step)
    return (before && begins(before, last)) ?? reason(last.at.place, `It is made by ${name(last)}.`);
  if (step.catcher)
    return reason(
      step.place,
      `${name(before)} ${failedWith(before)}, and ${step.by}${wildcardOf(step.catcher, before.error)} led to ${name(last)}.`,
    );
  return reason(
    step.place,
    before.at.state.Type === 'Choice'
      ? chosen(before, step, last)
      : `${name(before)} led to ${name(last)} by ${step.by}.`,
  );
};
