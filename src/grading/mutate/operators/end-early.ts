import { isObject, memberOf } from '@/asl';
import { edited } from '../../values/definition';
import type { Operator } from '../mutant';

/** A state that leads on is the last instead. */
export const endEarly: Operator = function* ({ definition, states }) {
  for (const { state, place } of states) {
    if (typeof memberOf(state, 'Next') !== 'string') continue;
    yield {
      place: [...place, 'Next'],
      to: 'End',
      definition: edited(definition, place, (one) => {
        if (!isObject(one)) return one;
        const { Next: _, ...rest } = one;
        return { ...rest, End: true };
      }),
    };
  }
};
