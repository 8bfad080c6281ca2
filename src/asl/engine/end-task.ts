import { Failure } from '../errors';
import type { TaskAnswer } from '../host';
import { Denied, HeartbeatTimeout } from '../states/error-equals';
import type { JsonValue } from '../values';
import type { Eventually } from './eventually';
import type { Execution } from './execution';
import { refusePayload } from './payload';
import { recover } from './recover';
import type { Invoke } from './steps';
import type { Thread } from './thread';

/** Begins the time within which the next heartbeat must come. */
export function beat(execution: Execution, thread: Thread, step: Invoke, patient: boolean): void {
  const { task } = thread;
  const time = execution.session.scheduler.now + (step.heartbeat ?? 0) * 1000;
  if (task?.heartbeat !== undefined) task.heartbeat.cancelled = true;
  const go = () => expire(execution, thread, step, new HeartbeatTimeout());
  const timer = execution.later(thread, time, go, patient);
  if (task !== undefined) task.heartbeat = timer;
}

/** The time is over. */
export function expire(execution: Execution, thread: Thread, step: Invoke, failure: Failure): Eventually<void> {
  thread.quiet();
  thread.emit(step.call.events.timedOut, step.call.subject, failure);
  return recover(execution, thread, failure);
}

/** The task ends as the answer says. */
export function end(execution: Execution, thread: Thread, step: Invoke, answer: TaskAnswer): Eventually<void> {
  const { call } = step;
  thread.quiet();
  if (answer.kind === 'return') {
    const result: JsonValue | Failure = refusePayload(call.sizeName, answer.value) ?? answer.value;
    if (!(result instanceof Failure)) {
      thread.emit(call.events.succeeded, call.subject, result);
      return execution.resolve(thread, thread.state.resume(thread, result));
    }
    thread.emit(call.events.failed, call.subject, result);
    return recover(execution, thread, result);
  }
  const failure = failureOf(answer);
  thread.emit(call.events.failed, call.subject, failure);
  return recover(execution, thread, failure);
}

function failureOf(answer: TaskAnswer): Failure {
  if (answer.kind !== 'throw') return new Failure(undefined);
  return answer.denied === true ? new Denied(answer.error, answer.cause) : new Failure(answer.error, answer.cause);
}
