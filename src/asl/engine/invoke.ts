import { Failure } from '../errors';
import type { ScheduleExtra } from '../history/log';
import type { TaskAnswer } from '../host';
import { HeartbeatTimeout, Timeout } from '../states/error-equals';
import type { JsonValue } from '../values';
import type { Eventually } from './eventually';
import type { Execution } from './execution';
import { refusePayload } from './payload';
import { recover } from './recover';
import type { Invoke } from './steps';
import type { Thread } from './thread';

/** Schedules a call; it starts, is submitted and ends as the host answers, each in its turn. */
export function invoke(execution: Execution, thread: Thread, step: Invoke): Eventually<void> {
  const { call } = step;
  const refused = refusePayload(thread.state.name, step.parameters);
  if (refused !== undefined) return execution.fail(thread, refused);
  const id = thread.emit(call.events.scheduled, call.subject, step.parameters);
  if (step.timeout !== undefined || step.heartbeat !== undefined || step.roleArn !== undefined) {
    const extra: ScheduleExtra = {
      timeoutInSeconds: step.timeout,
      heartbeatInSeconds: step.heartbeat,
      roleArn: step.roleArn,
    };
    execution.log.extras.set(id, extra);
  }
  execution.ready(thread, () => begin(execution, thread, step));
  return undefined;
}

function begin(execution: Execution, thread: Thread, step: Invoke): Eventually<void> {
  const { call } = step;
  const { session } = execution;
  const iteration = iterationOf(thread);
  const answer = session.host.responses.respond({
    state: thread.state.name,
    resource: call.resource,
    parameters: step.parameters,
    attempt: thread.retryCount,
    iteration,
    taskToken: thread.taskToken,
  });
  if (answer.kind === 'missing') {
    session.problem = answer.message;
    return undefined;
  }
  if (answer.kind === 'pending') {
    const { name } = thread.state;
    const { taskToken, retryCount } = thread;
    session.pending.push({ state: name, resource: call.resource, attempt: retryCount, iteration, taskToken });
  }
  // The time an activity waits for a worker does not count.
  if (answer.started === false) return undefined;
  if (call.family === 'activity') thread.emit(call.events.started, answer.workerName);
  else thread.emit(call.events.started, call.subject);
  if (answer.submit !== undefined) thread.emit('TaskSubmitted', call.subject, answer.submit);

  const { now } = session.scheduler;
  const { timeout, heartbeat } = step;
  if (timeout !== undefined && (heartbeat === undefined || timeout <= heartbeat)) {
    execution.later(thread, now + timeout * 1000, () => expire(execution, thread, step, new Timeout()));
  } else if (heartbeat !== undefined) {
    execution.later(thread, now + heartbeat * 1000, () => expire(execution, thread, step, new HeartbeatTimeout()));
  }
  if (answer.kind === 'hang' || answer.kind === 'pending') return undefined;
  if (answer.after === undefined || answer.after <= 0) {
    execution.ready(thread, () => end(execution, thread, step, answer));
  } else execution.later(thread, now + answer.after, () => end(execution, thread, step, answer));
  return undefined;
}

function expire(execution: Execution, thread: Thread, step: Invoke, failure: Failure): Eventually<void> {
  thread.quiet();
  thread.emit(step.call.events.timedOut, step.call.subject, failure);
  return recover(execution, thread, failure);
}

function end(execution: Execution, thread: Thread, step: Invoke, answer: TaskAnswer): Eventually<void> {
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
  const failure = answer.kind === 'throw' ? new Failure(answer.error, answer.cause) : new Failure(undefined);
  thread.emit(call.events.failed, call.subject, failure);
  return recover(execution, thread, failure);
}

/** The index of the innermost Map iteration around the thread. */
function iterationOf(thread: Thread): number | undefined {
  for (let at: Thread | undefined = thread; at !== undefined; at = at.fork?.owner) {
    if (at.item !== undefined) return at.index;
  }
  return thread.execution.childIndex;
}
