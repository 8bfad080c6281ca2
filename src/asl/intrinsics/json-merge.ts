import { type JsonValue, setMember } from '../values';
import { objectAt } from './arguments';
import { type Intrinsic, IntrinsicError } from './intrinsic';

/** `States.JsonMerge(a, b, false)`: members of a, then those of b, which win; nothing deeper is merged. */
export const jsonMerge: Intrinsic = {
  arity: [3, 3],
  parameters: ['object', 'object', 'false'],
  takes: [undefined, undefined, 'truth'],
  summary: 'Merges two objects, one level deep.',
  evaluate(args) {
    const first = objectAt(args, 0);
    if (first instanceof IntrinsicError) return first;
    const second = objectAt(args, 1);
    if (second instanceof IntrinsicError) return second;
    if (args[2] !== false)
      return new IntrinsicError('Deep merging is not supported: the third argument must be false.');
    const merged: Record<string, JsonValue> = { ...first };
    for (const name of Object.keys(second)) setMember(merged, name, second[name] as JsonValue);
    return merged;
  },
};
