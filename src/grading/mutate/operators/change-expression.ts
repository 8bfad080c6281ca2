import { edited } from '../../values/definition';
import { type Operator, ownValues } from '../mutant';

/** What people mix up inside JSONata. One change at one spot. */
const mixups: readonly (readonly [RegExp, string])[] = [
  [/ >= /, ' > '],
  [/ <= /, ' < '],
  [/ > /, ' >= '],
  [/ < /, ' <= '],
  [/ = /, ' != '],
  [/ != /, ' = '],
  [/ and /, ' or '],
  [/ or /, ' and '],
  [/ \+ /, ' - '],
  [/ - /, ' + '],
  [/ \* /, ' + '],
  [/\$states\.result\b/, '$states.input'],
  [/\$states\.input\b/, '{}'],
  [/\.Payload\b/, ''],
  [/\$merge\(\[[^,]+, */, '$merge(['],
  [/\$exists\(/, '$not('],
  [/\$sum\(/, '$count('],
  [/\$count\(/, '$sum('],
  [/\$max\(/, '$min('],
  [/\[0\]/, '[1]'],
  [/\[1\]/, '[0]'],
  [/\[2\]/, '[0]'],
];

/** An expression says something near to what it should. */
export const changeExpression: Operator = function* ({ definition, states }) {
  for (const { value, place } of ownValues(states)) {
    if (typeof value !== 'string' || !value.startsWith('{%')) continue;
    for (const [wanted, other] of mixups) {
      const changed: string = value.replace(wanted, () => other);
      if (changed !== value) yield { place, to: changed, definition: edited(definition, place, () => changed) };
    }
    const number = /(?<![\w$.])(\d+)(?![\w.])/.exec(value);
    if (number && !/\[\d+\]/.test(value)) {
      const changed = value.replace(number[0], String(Number(number[0]) + 1));
      yield { place, to: changed, definition: edited(definition, place, () => changed) };
    }
  }
};
