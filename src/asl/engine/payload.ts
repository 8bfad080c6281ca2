import { Failure } from '../errors';
import { limits } from '../limits';
import { sizeOf } from '../syntax/text';
import { isArray, type JsonValue, NumberText } from '../values';

/** The cause of States.DataLimitExceeded; `who` is a state's name, a function's ARN or a service. */
const tooLarge = (who: string): Failure =>
  new Failure(
    'States.DataLimitExceeded',
    `The state/task '${who}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  );

/**
 * Why a payload may not go on: over the quota, or nested deeper than we carry. `who` is a state's name, a function's
 * ARN or a service. Most payloads are small, and a rough look says so; a large one is measured, each part of it once.
 */
export const refusePayload = (who: string, value: JsonValue): Failure | undefined =>
  roomFor(value) >= 0 ? undefined : refuseLarge(who, value);

/** As `refusePayload`, for a value a rough look did not find small. */
export function refuseLarge(who: string, value: JsonValue): Failure | undefined {
  if (depthOf(value) > limits.depth) {
    return new Failure(
      'States.Runtime',
      `The state/task '${who}' returned a result nested deeper than ${limits.depth} levels.`,
    );
  }
  return sizeOf(value) > limits.payloadBytes ? tooLarge(who) : undefined;
}

/** How much a rough look may count before the payload is measured; no value within it is too large or too deep. */
const ROUGH = 16_384;

/** The least a level of nesting costs, so that what is too deep is always measured. */
const LEVEL = Math.ceil(ROUGH / limits.depth) + 1;

/** What a rough look leaves of the room a payload has; below 0 where it must be measured. */
export const roomFor = (value: JsonValue): number => roomAfter(value, ROUGH);

/**
 * What is left of a room at the very least when a value is added, counting each character as six bytes; stops below 0.
 * A payload that grew by one part has the room of what it was before, less that part: it need not be walked again.
 */
export function roomAfter(value: JsonValue, room: number): number {
  if (typeof value === 'string') return room - 6 * value.length - 3;
  if (typeof value !== 'object' || value === null) return room - 30;
  if (value instanceof NumberText) return room - value.text.length - 1;
  let left = room - LEVEL;
  if (isArray(value)) {
    for (let i = 0; i < value.length && left >= 0; i++) left = roomAfter(value[i] as JsonValue, left);
    return left;
  }
  for (const name in value) {
    left = roomAfter(value[name] as JsonValue, left - 6 * name.length - 4);
    if (left < 0) return left;
  }
  return left;
}

/** What the objects a reference path may have to make cost of the room. */
export const roomOfSteps = (steps: readonly (string | number)[]): number =>
  steps.reduce<number>((sum, step) => sum + LEVEL + (typeof step === 'string' ? 6 * step.length + 4 : 0), 0);

const depths = new WeakMap<object, number>();

/** Levels of arrays and objects, remembered per object. */
function depthOf(value: JsonValue): number {
  if (typeof value !== 'object' || value === null || value instanceof NumberText) return 0;
  let depth = depths.get(value);
  if (depth === undefined) {
    depth = 0;
    for (const item of Object.values(value)) depth = Math.max(depth, depthOf(item));
    depths.set(value, ++depth);
  }
  return depth;
}
