import type { ScheduleExtra } from '../history/log';
import type { TaskAnswer } from '../host';
import { Timeout } from '../states/error-equals';
import { toText } from '../syntax/text';
import { deliver } from './deliver';
import { beat, end, expire } from './end-task';
import type { Eventually } from './eventually';
import type { Execution } from './execution';
import { endedOf, startNested } from './nested';
import { refusePayload } from './payload';
import { SeededRandom } from './random';
import type { Poll, Session } from './session';
import type { Invoke } from './steps';
import { OpenTask } from './tasks';
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
    roleArn: step.roleArn,
    now: session.scheduler.now,
    caller: execution,
    event: execution === session.root ? execution.log.length + 1 : session.root.log.length,
  });
  if (answer.kind === 'missing') {
    session.problem = answer.message;
    return undefined;
  }
  if (thread.taskToken !== undefined || answer.kind === 'pending' || answer.kind === 'nested') {
    const token = thread.taskToken ?? hiddenToken(execution, thread.last);
    session.taskOpened(new OpenTask(token, execution, thread, step, answer, iteration));
  }
  if (answer.starts !== undefined) for (const start of answer.starts) startNested(session, start);
  // The time an activity waits for a worker does not count.
  if (answer.started === false) {
    const { task } = thread;
    const poll = task === undefined ? undefined : session.takePoll(call.resource);
    if (task !== undefined && poll !== undefined) execution.ready(thread, () => take(session, poll, task));
    return undefined;
  }
  const { startedAfter = 0, workerName } = answer;
  if (startedAfter <= 0) return started(execution, thread, step, answer, workerName);
  const go = () => started(execution, thread, step, answer, workerName);
  execution.later(thread, session.scheduler.now + startedAfter, go);
  return undefined;
}

/**
 * The token of a call that shows none. It comes from the place of the call, not from the run's chance: whether somebody
 * outside is waited for changes nothing of what the run draws, and the token stays the same when it is computed again.
 */
const hiddenToken = ({ session, ordinal }: Execution, scheduled: number): string =>
  new SeededRandom(`${session.host.seed} ${ordinal} ${scheduled}`).token();

/** A worker takes an activity's task. */
export function take(session: Session, { workerName, index }: Poll, task: OpenTask): Eventually<void> {
  const { token, execution, thread, step, answer } = task;
  session.answers[index] = { kind: 'answered', response: { taskToken: token, input: toText(step.parameters) } };
  return started(execution, thread, step, answer, workerName);
}

/** The call has reached its service, or a worker. */
function started(
  execution: Execution,
  thread: Thread,
  step: Invoke,
  answer: TaskAnswer,
  workerName: string | undefined,
): Eventually<void> {
  const { call } = step;
  const { session } = execution;
  if (call.family === 'activity') thread.emit(call.events.started, workerName);
  else thread.emit(call.events.started, call.subject);
  if (answer.submit !== undefined) thread.emit('TaskSubmitted', call.subject, answer.submit);
  if (thread.task !== undefined) thread.task.status = 'started';
  limitTime(execution, thread, step, answer.kind === 'pending');
  return wait(execution, thread, step, answer, session.scheduler.now);
}

/** Waits for the answer in the way the host said it comes. */
function wait(execution: Execution, thread: Thread, step: Invoke, answer: TaskAnswer, now: number): Eventually<void> {
  switch (answer.kind) {
    case 'hang':
    case 'pending':
      return undefined;
    case 'nested': {
      const { settle } = answer;
      const { task } = thread;
      const child = startNested(execution.session, answer.start, (ended) => {
        if (task?.nested !== ended) return;
        execution.ready(thread, () => end(execution, thread, step, settle(endedOf(ended))));
      });
      if (task !== undefined) task.nested = child;
      return undefined;
    }
    case 'signal': {
      const { settle, signal } = answer;
      execution.ready(thread, () => {
        const { refused, go } = deliver(execution.session, signal);
        const ended = end(execution, thread, step, settle(refused));
        return ended instanceof Promise ? ended.then(() => go?.()) : go?.();
      });
      return undefined;
    }
    default:
      if (answer.after === undefined || answer.after <= 0) {
        execution.ready(thread, () => end(execution, thread, step, answer));
      } else execution.later(thread, now + answer.after, () => end(execution, thread, step, answer));
      return undefined;
  }
}

/** Sets the time-out, and the heartbeat which the first SendTaskHeartbeat sets anew. */
function limitTime(execution: Execution, thread: Thread, step: Invoke, patient: boolean): void {
  const { now } = execution.session.scheduler;
  const { timeout, heartbeat } = step;
  const { task } = thread;
  if (timeout !== undefined && (task !== undefined || heartbeat === undefined || timeout <= heartbeat)) {
    const timer = execution.later(
      thread,
      now + timeout * 1000,
      () => expire(execution, thread, step, new Timeout()),
      patient,
    );
    if (task !== undefined) task.timeout = timer;
  }
  if (heartbeat !== undefined && (timeout === undefined || heartbeat < timeout)) beat(execution, thread, step, patient);
}

/** The index of the innermost Map iteration around the thread. */
function iterationOf(thread: Thread): number | undefined {
  for (let at: Thread | undefined = thread; at !== undefined; at = at.fork?.owner) {
    if (at.item !== undefined) return at.index;
  }
  return thread.execution.childIndex;
}
