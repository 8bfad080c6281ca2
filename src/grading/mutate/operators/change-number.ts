import { isNumber, toNumber } from '@/asl';
import { edited } from '../../values/definition';
import { type Operator, ownValues } from '../mutant';

/** A number is one more, or one less: seconds, attempts, rates, bounds, concurrency. */
export const changeNumber: Operator = function* ({ definition, states }) {
  for (const { value, place } of ownValues(states)) {
    if (!isNumber(value)) continue;
    const number = toNumber(value);
    for (const changed of [number + 1, number - 1])
      if (changed >= 0) yield { place, to: String(changed), definition: edited(definition, place, () => changed) };
  }
};
