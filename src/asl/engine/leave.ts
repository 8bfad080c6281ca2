import { Failure } from '../errors';
import { limits } from '../limits';
import { sizeOf } from '../syntax/text';
import { isArray, type JsonValue, NumberText } from '../values';
import type { Eventually } from './eventually';
import type { Execution } from './execution';
import type { Exit, Pause } from './steps';
import type { Thread } from './thread';

/** The cause of States.DataLimitExceeded; `who` is a state's name, a function's ARN or a service. */
export const tooLarge = (who: string): Failure =>
  new Failure(
    'States.DataLimitExceeded',
    `The state/task '${who}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  );

/** Whether a payload is over the quota. Few come near it, so it is measured only when a rough look cannot rule it out. */
export const isTooLarge = (value: JsonValue): boolean =>
  roomAfter(value, limits.payloadBytes) < 0 && sizeOf(value) > limits.payloadBytes;

/** What is left of a number of bytes at the very least, counting each character as six; stops below 0. */
function roomAfter(value: JsonValue, room: number): number {
  if (typeof value === 'string') return room - 6 * value.length - 3;
  if (typeof value !== 'object' || value === null) return room - 30;
  if (value instanceof NumberText) return room - value.text.length - 1;
  let left = room - 3;
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

/** Leaves the state: exit event, variables, then the next state or the end of the thread. */
export function leave(execution: Execution, thread: Thread, exit: Exit): Eventually<void> {
  const { output, assigned, next } = exit;
  const { state } = thread;
  if (output !== thread.input && isTooLarge(output)) return execution.fail(thread, tooLarge(state.name));
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
