import { isObject, memberOf } from '@/asl';
import { edited } from '../../values/definition';
import { type Operator, valuesIn } from '../mutant';

const templates = ['Parameters', 'ResultSelector', 'ItemSelector', 'Arguments', 'Output', 'Assign', 'Result'];

/** A member of what is sent or kept is missing. */
export const dropMember: Operator = function* ({ definition, states }) {
  for (const { state, place } of states)
    for (const field of templates) {
      const template = memberOf(state, field);
      if (!isObject(template)) continue;
      for (const { value, place: at } of valuesIn(template, [...place, field]))
        if (isObject(value))
          for (const name of Object.keys(value)) {
            // Without its function's name a call is another fault.
            if (name.startsWith('FunctionName')) continue;
            yield { place: [...at, name], definition: edited(definition, [...at, name], () => undefined) };
          }
    }
};
