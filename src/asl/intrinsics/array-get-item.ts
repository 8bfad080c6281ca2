import { arrayAt, integerAt } from './arguments';
import { type Intrinsic, IntrinsicError } from './intrinsic';

/** `States.ArrayGetItem(array, index)`: the item at that index, counted from 0. */
export const arrayGetItem: Intrinsic = {
  arity: [2, 2],
  parameters: ['array', 'index'],
  takes: [undefined, 'number'],
  givesText: true,
  summary: 'Takes the item at an index, counted from 0.',
  evaluate(args) {
    const items = arrayAt(args, 0);
    if (items instanceof IntrinsicError) return items;
    const index = integerAt(args, 1);
    if (index instanceof IntrinsicError) return index;
    const item = items[index];
    if (item !== undefined) return item;
    return new IntrinsicError(`The index ${index} is out of bounds for an array of ${items.length}.`);
  },
};
