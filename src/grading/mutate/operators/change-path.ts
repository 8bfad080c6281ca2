import { edited } from '../../values/definition';
import { type Operator, ownValues } from '../mutant';

const path = /^\$(\.[\w.]+|\[\d+\])?$/;

/** A path leads to the whole where it led to a part; an array's other item. */
export const changePath: Operator = function* ({ definition, states }) {
  for (const { value, place } of ownValues(states)) {
    const last = place.at(-1);
    if (typeof value !== 'string' || !path.test(value) || typeof last !== 'string') continue;
    if (!last.endsWith('.$') && !['InputPath', 'OutputPath', 'ResultPath', 'Variable', 'ItemsPath'].includes(last))
      continue;
    const item = /^\$\[(\d+)\]$/.exec(value);
    const other = item ? `$[${Number(item[1]) === 0 ? 1 : 0}]` : value === '$' ? undefined : '$';
    if (other !== undefined && !(last === 'Variable' && other === '$'))
      yield { place, to: other, definition: edited(definition, place, () => other) };
  }
};
