import { edited } from '../../values/definition';
import { entriesOf, type Operator } from '../mutant';

/** A catcher is left out. */
export const dropCatch: Operator = function* ({ definition, states }) {
  for (const { entries, place } of entriesOf(states, 'Catch'))
    for (const index of entries.keys())
      yield { place: [...place, index], definition: edited(definition, [...place, index], () => undefined) };
};
