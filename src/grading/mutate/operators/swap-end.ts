import { edited } from '../../values/definition';
import type { Operator } from '../mutant';

/** What should fail succeeds, and fails with another error. */
export const swapEnd: Operator = function* ({ definition, states }) {
  for (const { state, place } of states) {
    if (state.Type === 'Fail') {
      yield { place, to: 'Succeed', definition: edited(definition, place, () => ({ Type: 'Succeed' })) };
      if (typeof state.Error === 'string')
        yield {
          place: [...place, 'Error'],
          to: 'another',
          definition: edited(definition, [...place, 'Error'], () => 'Unforeseen.Error'),
        };
    }
    if (state.Type === 'Succeed')
      yield {
        place,
        to: 'Fail',
        definition: edited(definition, place, () => ({ Type: 'Fail', Error: 'Unforeseen.Error' })),
      };
  }
};
