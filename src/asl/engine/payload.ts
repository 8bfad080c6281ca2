import { Failure } from '../errors';
import { limits } from '../limits';
import { type Held, made } from '../query/jsonpath/draft';
import { sizeOf } from '../syntax/text';
import { isArray, type JsonValue, NumberText } from '../values';
import type { Placed } from './steps';

/** The cause of States.DataLimitExceeded; `who` is a state's name, a function's ARN or a service. */
const tooLarge = (who: string): Failure =>
  new Failure(
    'States.DataLimitExceeded',
    `The state/task '${who}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  );

const tooDeep = (who: string): Failure =>
  new Failure('States.Runtime', `The state/task '${who}' returned a result nested deeper than ${limits.depth} levels.`);

/**
 * Why a payload may not go on: over the quota, or nested deeper than we carry. `who` is a state's name, a function's
 * ARN or a service. Most payloads are small, and a rough look says so; a large one is measured, each part of it once.
 */
export const refusePayload = (who: string, value: JsonValue): Failure | undefined =>
  roomFor(value) >= 0 ? undefined : refuseLarge(who, value);

function refuseLarge(who: string, value: JsonValue): Failure | undefined {
  if (depthOf(value) > limits.depth) return tooDeep(who);
  return sizeOf(value) > limits.payloadBytes ? tooLarge(who) : undefined;
}

/**
 * What is known of the size of a thread's data, so that data which only grows by a part at each state is not walked at
 * each state: for small data the room a rough look leaves, for larger data the most bytes and levels it can have.
 */
export class Extent {
  private room = -1;
  private bytes = -1;
  private depth = 0;

  /** Bytes at most, of data that is not small; else 0. */
  get large(): number {
    return this.room < 0 ? Math.max(0, this.bytes) : 0;
  }

  /** Whether it is known to be so small that copying some of it is nothing. */
  get isSmall(): boolean {
    return this.room > ROUGH - SMALL;
  }

  /** Why the value may not go on, if it may not; what is found of its size is kept. */
  refuse(who: string, held: Held, placed?: Placed): Failure | undefined {
    if (placed !== undefined && this.grows(placed)) return undefined;
    const value = made(held);
    this.room = roomFor(value);
    if (this.room >= 0) return undefined;
    this.depth = depthOf(value);
    if (this.depth > limits.depth) return tooDeep(who);
    this.bytes = sizeOf(value);
    return this.bytes > limits.payloadBytes ? tooLarge(who) : undefined;
  }

  /** Whether what was known and the part put in are enough to say that the whole is not too large. */
  private grows({ value, way }: Placed): boolean {
    if (this.room >= 0) {
      const room = roomAfter(value, this.room - way);
      if (room < 0) return false;
      this.room = room;
      return true;
    }
    if (this.bytes < 0) return false;
    const bytes = this.bytes + way + sizeOf(value);
    const depth = Math.max(this.depth, Math.ceil(way / LEVEL) + depthOf(value));
    if (bytes > limits.payloadBytes || depth > limits.depth) return false;
    this.bytes = bytes;
    this.depth = depth;
    return true;
  }
}

/** How much a rough look may count before the payload is measured; no value within it is too large or too deep. */
const ROUGH = 16_384;

/** What a dozen members may count in a rough look. */
const SMALL = 2_048;

/** The least a level of nesting costs, so that what is too deep is always measured. */
const LEVEL = Math.ceil(ROUGH / limits.depth) + 1;

/** What a rough look leaves of the room a payload has; below 0 where it must be measured. */
const roomFor = (value: JsonValue): number => roomAfter(value, ROUGH);

/** What is left of a room at the very least when a value is added, counting each character as six bytes; stops below 0. */
function roomAfter(value: JsonValue, room: number): number {
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
