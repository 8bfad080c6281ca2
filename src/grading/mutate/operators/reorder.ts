import { isArray } from '@/asl';
import { edited } from '../../values/definition';
import { entriesOf, type Operator } from '../mutant';

/** Two neighbours of `Retry`, `Catch` or `Choices` change places: the first that fits is taken, so order matters. */
export const reorder: Operator = function* ({ definition, states }) {
  for (const field of ['Retry', 'Catch', 'Choices'])
    for (const { entries, place } of entriesOf(states, field))
      for (let index = 1; index < entries.length; index++)
        yield {
          place: [...place, index],
          definition: edited(definition, place, (list) => {
            if (!isArray(list)) return list;
            const moved = [...list];
            [moved[index - 1], moved[index]] = [moved[index] ?? null, moved[index - 1] ?? null];
            return moved;
          }),
        };
};
