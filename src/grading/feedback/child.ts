import { type JsonValue, memberOf } from '@/asl';
import type { Observation } from '../exercise/observation';
import { isInside, type StateAt, statesOf } from '../values/definition';
import { type Broken, brokenBy, fieldPlace, foundNothing } from './break-down';
import { type Reason, reason } from './reason';

/** The error of a Map of which more children failed than it tolerates. */
export const TOO_MANY = 'States.ExceedToleratedFailureThreshold';
/** What that error is, where the children’s own are for others to tell. */
export const TOO_MANY_SAID =
  'More children of the Map failed than it tolerates, and that is the error of a distributed Map, whatever theirs was.';

/** What is other inside a child than outside, where that is what was read, as the end of a sentence. */
const inside = (broken: Broken, at: StateAt, states: readonly StateAt[]): string => {
  if (!foundNothing(broken)) return '';
  const own = /\$\$\.Execution|\$states\.context\.Execution/.exec(broken.text)?.[0];
  if (own) return `, as \`${own}\` in a child is the child’s own execution`;
  const map = states.findLast(({ state, place }) => state.Type === 'Map' && isInside(at.place, place));
  const isSelected = map && ['ItemSelector', 'Parameters'].some((field) => memberOf(map.state, field) !== undefined);
  const isFirst = at.name === at.startAt;
  return map && !isSelected && isFirst
    ? `, as a child is given its item alone: “${map.name}” has no \`ItemSelector\``
    : '';
};

/** What the first child that failed broke down at, where a path or an expression of the learner's own is to blame. */
export const inChild = ({ failedChild }: Observation, definition: JsonValue): Reason | undefined => {
  const broken = failedChild && brokenBy(failedChild, definition);
  const states = statesOf(definition);
  const at = broken && states.find((one) => one.name === broken.state);
  return at
    ? reason(
        fieldPlace(at, broken.field),
        `More children of the Map failed than it tolerates. In the first of them “${at.name}” failed with \`${failedChild?.error}\`: ${broken.said}${inside(broken, at, states)}.`,
      )
    : undefined;
};
