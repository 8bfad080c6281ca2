import { memberOf } from '@/asl';
import { isWaiting } from '../../exercise/target';
import { edited } from '../../values/definition';
import type { Operator } from '../mutant';

/** A Task does not wait for the job's end, or for whoever holds its token. */
export const dropSuffix: Operator = function* ({ definition, states }) {
  for (const { state, place } of states) {
    const resource = memberOf(state, 'Resource');
    if (typeof resource !== 'string' || !isWaiting(resource)) continue;
    const at = [...place, 'Resource'];
    const without = resource.replace(/\.(sync(:2)?|waitForTaskToken)$/, '');
    yield { place: at, definition: edited(definition, at, () => without) };
  }
};
