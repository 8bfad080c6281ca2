import { integerAt } from './arguments';
import { type Intrinsic, IntrinsicError } from './intrinsic';

/** `States.MathAdd(a, b)`: both rounded to integers of 32 bits, then added. */
export const mathAdd: Intrinsic = {
  arity: [2, 2],
  parameters: ['number', 'number'],
  takes: ['number', 'number'],
  summary: 'Adds two integers.',
  evaluate(args) {
    const first = integerAt(args, 0);
    if (first instanceof IntrinsicError) return first;
    const second = integerAt(args, 1);
    return second instanceof IntrinsicError ? second : first + second;
  },
};
