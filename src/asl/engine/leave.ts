import { Failure } from '../errors';
import { limits } from '../limits';
import { sizeOf } from '../syntax/text';
import { isArray, type JsonValue, NumberText } from '../values';
import type { Eventually } from './eventually';
import type { Execution } from './execution';
import type { Exit, Pause } from './steps';
import type { Thread } from './thread';

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
export function refusePayload(who: string, value: JsonValue): Failure | undefined {
  if (roomAfter(value, ROUGH) >= 0) return undefined;
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

/** What is left of a number of bytes at the very least, counting each character as six; stops below 0. */
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

/** Leaves the state: exit event, variables, then the next state or the end of the thread. */
export function leave(execution: Execution, thread: Thread, exit: Exit): Eventually<void> {
  const { output, assigned, next } = exit;
  const { state } = thread;
  if (output !== thread.input || assigned !== undefined) {
    const refused = refusePayload(state.name, output) ?? (assigned && refusePayload(state.name, assigned));
    if (refused !== undefined) return execution.fail(thread, refused);
  }
  if (state.events.exited !== undefined) {
    const id = thread.emit(state.events.exited, state.name, output);
    if (assigned !== undefined) execution.log.extras.set(id, assigned);
  }
  if (assigned !== undefined) thread.variables.assign(assigned);
  thread.inside = false;
  thread.result = undefined;
  thread.errorOutput = undefined;
  if (next !== undefined) {
    thread.state = next;
    thread.input = output;
    execution.enter(thread);
    return undefined;
  }
  return thread.fork === undefined ? execution.succeed(thread, output) : thread.fork.done(thread, output);
}

/** Lets virtual time pass, then asks the state to go on. */
export function pause(execution: Execution, thread: Thread, step: Pause): Eventually<void> {
  if (step.until <= execution.session.scheduler.now) execution.ready(thread, wake);
  else execution.later(thread, step.until, wake);
  return undefined;
}

function wake(execution: Execution, thread: Thread): Eventually<void> {
  thread.quiet();
  return execution.resolve(thread, thread.state.resume(thread, null));
}
