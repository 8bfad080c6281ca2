import { isArray, isObject, memberOf } from '@/asl';
import { edited } from '../../values/definition';
import { entriesOf, type Operator, ownValues } from '../mutant';

/** A rule of a Choice is missing, one condition of an And or Or is, or a truth is its opposite. */
export const negateRule: Operator = function* ({ definition, states }) {
  for (const { entries, place } of entriesOf(states, 'Choices'))
    if (entries.length > 1)
      for (const index of entries.keys())
        yield { place: [...place, index], definition: edited(definition, [...place, index], () => undefined) };
  for (const { at, value, place } of ownValues(states)) {
    if (at.state.Type !== 'Choice') continue;
    if (value === true || value === false)
      yield { place, to: String(!value), definition: edited(definition, place, () => !value) };
    if (!isObject(value)) continue;
    for (const join of ['And', 'Or']) {
      const parts = memberOf(value, join);
      if (!isArray(parts) || parts.length < 2) continue;
      for (const index of parts.keys()) {
        const part = [...place, join, index];
        yield { place: part, definition: edited(definition, part, () => undefined) };
      }
    }
  }
};
