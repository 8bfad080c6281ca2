import { integerAt } from './arguments';
import { type Intrinsic, IntrinsicError } from './intrinsic';

const MAX_ITEMS = 1000;

/** `States.ArrayRange(start, end, step)`: from start towards end, which is included if met; at most 1,000 items. */
export const arrayRange: Intrinsic = {
  arity: [3, 3],
  parameters: ['start', 'end', 'step'],
  takes: ['number', 'number', 'number'],
  summary: 'Counts from a start to an end in steps.',
  evaluate(args) {
    const start = integerAt(args, 0);
    const end = integerAt(args, 1);
    const step = integerAt(args, 2);
    if (start instanceof IntrinsicError) return start;
    if (end instanceof IntrinsicError) return end;
    if (step instanceof IntrinsicError) return step;
    if (step === 0) return new IntrinsicError('The step must not be 0.');
    const count = Math.max(0, Math.floor((end - start) / step) + 1);
    if (count > MAX_ITEMS) return new IntrinsicError(`The array cannot have more than ${MAX_ITEMS} items.`);
    const items: number[] = [];
    for (let index = 0; index < count; index++) items.push(start + index * step);
    return items;
  },
};
