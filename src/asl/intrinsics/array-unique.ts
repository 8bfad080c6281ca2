import { isNumber, type JsonObject, type JsonValue, type NumberText, toNumber } from '../values';
import { arrayAt } from './arguments';
import { isEqual } from './equality';
import { type Intrinsic, IntrinsicError } from './intrinsic';

/** `States.ArrayUnique(array)`: each value once, deeply compared, in order of first appearance. */
export const arrayUnique: Intrinsic = {
  arity: [1, 1],
  parameters: ['array'],
  summary: 'Removes repeated items.',
  evaluate(args) {
    const items = arrayAt(args, 0);
    if (items instanceof IntrinsicError) return items;
    const plain = new Set<JsonValue>();
    const buckets = new Map<string, JsonValue[]>();
    return items.filter((item) => {
      if (typeof item === 'string' || typeof item === 'boolean' || item === null) {
        const isNew = !plain.has(item);
        if (isNew) plain.add(item);
        return isNew;
      }
      const key = bucketOf(item);
      const bucket = buckets.get(key);
      if (bucket === undefined) {
        buckets.set(key, [item]);
        return true;
      }
      if (bucket.some((known) => isEqual(known, item))) return false;
      bucket.push(item);
      return true;
    });
  },
};

/** Equal values share a bucket: numbers by value, arrays by length, objects by their names. */
function bucketOf(item: number | NumberText | readonly JsonValue[] | JsonObject): string {
  if (isNumber(item)) return `n${toNumber(item)}`;
  return Array.isArray(item) ? `a${item.length}` : `o${Object.keys(item).sort().join()}`;
}
