import { Failure } from '../errors';
import { limits } from '../limits';
import { sizeOf } from '../syntax/text';
import type { JsonValue } from '../values';
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

/** Whether a payload is over the quota. A value the state passes on was measured before. */
export const isTooLarge = (value: JsonValue): boolean => sizeOf(value) > limits.payloadBytes;

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
