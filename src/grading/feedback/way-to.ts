import { memberOf } from '@/asl';
import { name, type Reason, reason } from './reason';
import { DEFAULT, stepTo, type Visit } from './trail';

/** With the error's name, where it is one of AWS's or the learner's own; others could carry a hidden scenario's input. */
const failed = ({ at: { state }, error = '' }: Visit): string => {
  const own = JSON.stringify([memberOf(state, 'Retry'), memberOf(state, 'Catch')]);
  const isTold = error.startsWith('States.') || (error !== '' && own.includes(JSON.stringify(error)));
  return isTold ? `failed with \`${error}\`` : 'failed';
};

/** How the run came to its last state. */
export const wayTo = (trail: readonly Visit[]): Reason | undefined => {
  const [last, before] = trail;
  if (!last) return undefined;
  const step = before && stepTo(before, last.at.name);
  if (!before || !step) return reason(last.at.place, `It is made by ${name(last)}.`);
  if (step.catcher)
    return reason(step.place, `${name(before)} ${failed(before)}, and ${step.by} led to ${name(last)}.`);
  const made = reason(step.place, `${name(before)} led to ${name(last)} by ${step.by}.`);
  if (before.at.state.Type === 'Choice' && step.by === DEFAULT)
    return reason(step.place, `The Choice ${name(before)} took ${step.by} to ${name(last)}: none of its rules held.`);
  return before.at.state.Type === 'Choice'
    ? reason(
        step.place,
        `The Choice ${name(before)} took ${step.by} to ${name(last)}: rules are read from the top, and the first that holds is taken.`,
      )
    : made;
};
