import { isObject, memberOf } from '@/asl';
import { aimOf } from '../../exercise/target';
import { edited } from '../../values/definition';
import type { Operator } from '../mutant';

/** A Task calls another of the exercise's functions. */
export const swapTarget: Operator = function* ({ definition, states, targets }) {
  for (const { state, place } of states) {
    const resource = memberOf(state, 'Resource');
    if (state.Type !== 'Task' || typeof resource !== 'string') continue;
    const field = isObject(memberOf(state, 'Arguments')) ? 'Arguments' : 'Parameters';
    const given = memberOf(state, field) ?? null;
    const { target } = aimOf(resource, given);
    const functions = targets.filter((one) => !one.includes(':'));
    const other = functions[(functions.indexOf(target) + 1) % Math.max(1, functions.length)];
    if (other === undefined || other === target || !functions.includes(target)) continue;
    if (resource.endsWith(`:${target}`)) {
      const at = [...place, 'Resource'];
      yield {
        place: at,
        to: other,
        definition: edited(definition, at, () => resource.slice(0, -target.length) + other),
      };
    } else if (isObject(given) && memberOf(given, 'FunctionName') !== undefined) {
      const at = [...place, field, 'FunctionName'];
      yield { place: at, to: other, definition: edited(definition, at, () => other) };
    }
  }
};
