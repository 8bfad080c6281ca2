import { edited } from '../../values/definition';
import { entriesOf, type Operator } from '../mutant';

/** A retrier is left out. */
export const dropRetry: Operator = function* ({ definition, states }) {
  for (const { entries, place } of entriesOf(states, 'Retry'))
    for (const index of entries.keys())
      yield { place: [...place, index], definition: edited(definition, [...place, index], () => undefined) };
};
