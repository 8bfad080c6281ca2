import { arrayAt } from './arguments';
import { isEqual } from './equality';
import { type Intrinsic, IntrinsicError } from './intrinsic';

/** `States.ArrayContains(array, value)`: whether an item equals the value, deeply. */
export const arrayContains: Intrinsic = {
  arity: [2, 2],
  parameters: ['array', 'value'],
  summary: 'Says whether an array holds a value.',
  evaluate(args) {
    const items = arrayAt(args, 0);
    if (items instanceof IntrinsicError) return items;
    const wanted = args[1] ?? null;
    return items.some((item) => isEqual(item, wanted));
  },
};
