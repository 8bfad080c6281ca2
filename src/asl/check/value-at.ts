import { isArray, isObject, type JsonValue, memberOf } from '../values';
import type { Pointer } from './diagnostic';

/** The value at a place of a definition; `undefined` where there is none. */
export function valueAt(definition: JsonValue, pointer: Pointer): JsonValue | undefined {
  let value: JsonValue | undefined = definition;
  for (const step of pointer) {
    if (isArray(value)) value = typeof step === 'number' ? value[step] : undefined;
    else value = isObject(value) ? memberOf(value, String(step)) : undefined;
  }
  return value;
}
