import type { JsonValue } from '../values';
import { isObject } from '../values';
import { type Refusal, refuse } from './request';

/** How strictly a mocked result is compared with what the service would return. */
export type ValidationMode = 'STRICT' | 'PRESENT' | 'NONE';

/** Checks the mocked result of a service integration; `undefined` where there is nothing to say. */
export function validateResult(_resource: string, result: JsonValue, mode: ValidationMode): Refusal | undefined {
  if (mode === 'NONE') return undefined;
  return isObject(result) ? undefined : refuse('Mocked result must be a JSON object.');
}
