import { made } from '../query/jsonpath/draft';
import type { Eventually } from './eventually';
import type { Execution } from './execution';
import { refusePayload } from './payload';
import type { Exit, Pause } from './steps';
import type { Thread } from './thread';

/** Leaves the state: exit event, variables, then the next state or the end of the thread. */
export function leave(execution: Execution, thread: Thread, exit: Exit): Eventually<void> {
  const { output, assigned, next } = exit;
  const { state } = thread;
  if (output !== thread.held) {
    const refused = thread.extent.refuse(state.name, output, exit.placed);
    if (refused !== undefined) return execution.fail(thread, refused);
    execution.session.carry(thread.extent.large);
  }
  if (assigned !== undefined) {
    const refused = refusePayload(state.name, assigned) ?? thread.variables.assign(assigned);
    if (refused !== undefined) return execution.fail(thread, refused);
  }
  if (state.events.exited !== undefined) {
    const id = thread.emit(state.events.exited, state.name, output);
    if (assigned !== undefined) execution.log.extras.set(id, assigned);
  }
  thread.inside = false;
  thread.result = undefined;
  thread.errorOutput = undefined;
  if (next !== undefined) {
    thread.state = next;
    thread.input = output;
    execution.enter(thread);
    return undefined;
  }
  const whole = made(output);
  return thread.fork === undefined ? execution.succeed(thread, whole) : thread.fork.done(thread, whole);
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
