import { isObject } from '@/asl';
import { edited } from '../../values/definition';
import { type Operator, ownValues } from '../mutant';

const neighbours: ReadonlyMap<string, readonly string[]> = new Map([
  ['GreaterThan', ['GreaterThanEquals', 'LessThan']],
  ['GreaterThanEquals', ['GreaterThan', 'LessThanEquals']],
  ['LessThan', ['LessThanEquals', 'GreaterThan']],
  ['LessThanEquals', ['LessThan', 'GreaterThanEquals']],
]);

/** `NumericGreaterThanPath` → its kind, its relation and its ending. */
const comparison = /^(Numeric|String|Timestamp)(GreaterThan|GreaterThanEquals|LessThan|LessThanEquals)(Path)?$/;

/** A comparison's bound counts or does not, or it looks the other way; `And` is `Or`. */
export const swapOperator: Operator = function* ({ definition, states }) {
  for (const { at, value, place } of ownValues(states)) {
    if (at.state.Type !== 'Choice' || !isObject(value)) continue;
    for (const name of Object.keys(value)) {
      const found = comparison.exec(name);
      const others = found
        ? (neighbours.get(found[2] ?? '') ?? []).map((relation) => `${found[1]}${relation}${found[3] ?? ''}`)
        : name === 'And'
          ? ['Or']
          : name === 'Or'
            ? ['And']
            : [];
      for (const other of others)
        yield {
          place: [...place, name],
          to: other,
          definition: edited(definition, place, () =>
            Object.fromEntries(Object.entries(value).map(([key, member]) => [key === name ? other : key, member])),
          ),
        };
    }
  }
};
