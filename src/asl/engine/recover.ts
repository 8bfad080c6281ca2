import { Failure } from '../errors';
import { isTerminal, takes } from '../states/error-equals';
import { backoff } from '../states/retry';
import type { Eventually } from './eventually';
import type { Execution } from './execution';
import type { Exit } from './steps';
import type { Thread } from './thread';

/** The cause of a failure a state found in itself names the state and the event by which it was entered. */
function attributed(thread: Thread, failure: Failure): Failure {
  const { state, enteredId } = thread;
  const where = `An error occurred while executing the state '${state.name}' (entered at the event id #${enteredId}).`;
  return new Failure(failure.error, `${where} ${failure.cause ?? ''}`, failure.location);
}

/**
 * A failure the state found in itself. A JSONata failure is an event of its own and may be retried and caught;
 * States.Runtime ends the execution wherever it happens.
 */
export function fault(execution: Execution, thread: Thread, failure: Failure): Eventually<void> {
  const told = attributed(thread, failure);
  if (failure.error === 'States.QueryEvaluationError') thread.emit('EvaluationFailed', thread.state.name, told);
  return recover(execution, thread, told);
}

/** Retry, then Catch, then the failure of the thread. */
export function recover(execution: Execution, thread: Thread, failure: Failure): Eventually<void> {
  if (isTerminal(failure)) return execution.fail(thread, failure);
  const { state } = thread;
  for (let i = 0; i < state.retry.length; i++) {
    const retrier = state.retry[i];
    if (retrier === undefined || !takes(retrier.errorEquals, failure)) continue;
    thread.retries ??= state.retry.map(() => 0);
    const used = thread.retries[i] ?? 0;
    // A retrier that is used up does not let later ones try: the error goes to Catch.
    if (used >= retrier.maxAttempts) break;
    thread.retries[i] = used + 1;
    thread.retryCount++;
    const delay = Math.round(backoff(retrier, used + 1, thread.chance) * 1000);
    execution.retry(thread, execution.session.scheduler.now + delay);
    return undefined;
  }
  const before = thread.last;
  if (state.events.failed !== undefined) thread.emit(state.events.failed);
  const index = state.catch.findIndex((catcher) => takes(catcher.errorEquals, failure));
  const catcher = state.catch[index];
  if (catcher === undefined) return lose(execution, thread, failure);
  const caught = catcher.take(thread, failure);
  const end = (exit: Exit | Failure): Eventually<void> => {
    if (!(exit instanceof Failure)) return execution.resolve(thread, exit);
    // A fault inside the catcher itself is not caught again.
    const told = attributed(thread, exit);
    if (isTerminal(told)) return execution.fail(thread, told);
    if (exit.error === 'States.QueryEvaluationError') {
      if (state.events.failed !== undefined) thread.last = before;
      thread.emit('EvaluationFailed', state.name, told);
    }
    if (state.events.failed !== undefined) thread.emit(state.events.failed);
    return lose(execution, thread, told);
  };
  return caught instanceof Promise ? caught.then(end) : end(caught);
}

/** Nobody took the error: it is the branch's, or the execution's. */
function lose(execution: Execution, thread: Thread, failure: Failure): Eventually<void> {
  return thread.fork === undefined ? execution.fail(thread, failure) : thread.fork.failed(thread, failure);
}
