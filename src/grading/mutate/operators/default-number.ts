import { isObject, type JsonValue, memberOf } from '@/asl';
import { edited } from '../../values/definition';
import { entriesOf, type Operator } from '../mutant';

/** A retrier's field is left to its default: IntervalSeconds 1, MaxAttempts 3, BackoffRate 2, no longest delay, no jitter. */
export const defaultNumber: Operator = function* ({ definition, states }) {
  const defaults = new Map<string, JsonValue | undefined>([
    ['IntervalSeconds', 1],
    ['MaxAttempts', 3],
    ['BackoffRate', 2],
    ['MaxDelaySeconds', undefined],
    ['JitterStrategy', 'NONE'],
  ]);
  for (const { entries, place } of entriesOf(states, 'Retry'))
    for (const [index, entry] of entries.entries())
      for (const [field, usual] of defaults) {
        const value = isObject(entry) ? memberOf(entry, field) : undefined;
        if (value === undefined || value === usual) continue;
        const at = [...place, index, field];
        yield { place: at, definition: edited(definition, at, () => undefined) };
      }
};
