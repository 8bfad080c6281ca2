import { arrayAt } from './arguments';
import { type Intrinsic, IntrinsicError } from './intrinsic';

/** `States.ArrayLength(array)`: how many items. */
export const arrayLength: Intrinsic = {
  arity: [1, 1],
  parameters: ['array'],
  summary: 'Counts the items of an array.',
  evaluate(args) {
    const items = arrayAt(args, 0);
    return items instanceof IntrinsicError ? items : items.length;
  },
};
