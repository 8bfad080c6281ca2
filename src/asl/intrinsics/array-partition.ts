import type { JsonValue } from '../values';
import { arrayAt, integerAt } from './arguments';
import { type Intrinsic, IntrinsicError } from './intrinsic';

/** `States.ArrayPartition(array, size)`: chunks of that size, the last one may be shorter; `[]` stays `[]`. */
export const arrayPartition: Intrinsic = {
  arity: [2, 2],
  parameters: ['array', 'size'],
  takes: [undefined, 'number'],
  summary: 'Splits an array into chunks of a size.',
  evaluate(args) {
    const items = arrayAt(args, 0);
    if (items instanceof IntrinsicError) return items;
    const size = integerAt(args, 1);
    if (size instanceof IntrinsicError) return size;
    if (size < 1) return new IntrinsicError('The chunk size must be a positive integer.');
    const chunks: JsonValue[] = [];
    for (let from = 0; from < items.length; from += size) chunks.push(items.slice(from, from + size));
    return chunks;
  },
};
