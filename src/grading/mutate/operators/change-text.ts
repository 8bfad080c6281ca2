import { edited } from '../../values/definition';
import { type Operator, ownValues } from '../mutant';

/** A text a Choice compares with, or a constant that is sent or kept, is another. */
export const changeText: Operator = function* ({ definition, states }) {
  for (const { at, value, place } of ownValues(states)) {
    const last = place.at(-1);
    if (typeof value !== 'string' || typeof last !== 'string' || value.startsWith('{%') || last.endsWith('.$'))
      continue;
    const constant = /^(String|Timestamp)(Equals|Matches|GreaterThan|LessThan)/.test(last);
    const field = place[at.place.length];
    const sent = ['Parameters', 'Arguments', 'Result', 'ResultSelector', 'Output', 'Assign'].includes(String(field));
    if (!constant && !(sent && last !== 'FunctionName')) continue;
    yield { place, to: 'another', definition: edited(definition, place, () => `${value}~`) };
  }
};
