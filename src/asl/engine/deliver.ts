import type { ApiError, TokenSignal } from '../host';
import { parseJson, SyntaxFault } from '../syntax/json';
import { beat, end } from './end-task';
import type { Eventually } from './eventually';
import type { Session } from './session';

const refusedAs = (error: string, message: string) => ({ refused: { error, message }, go: undefined });

/**
 * Delivers what was sent with a token: what the API refuses it with, and what happens to the task. A token is used up
 * by its success or failure, and by a time-out.
 */
export function deliver(
  session: Session,
  signal: TokenSignal,
): { readonly refused: ApiError | undefined; readonly go: (() => Eventually<void>) | undefined } {
  const task = session.tasks.get(signal.taskToken);
  if (task === undefined) return refusedAs('InvalidToken', `Invalid Token: 'Invalid token'`);
  if (task.execution.ended) return refusedAs('TaskDoesNotExist', 'Task does not exist');
  if (!task.isOpen || task.status === 'scheduled') {
    return refusedAs('TaskTimedOut', `Task Timed Out: 'Provided task does not exist anymore'`);
  }
  const { execution, thread, step } = task;
  if (signal.kind === 'SendTaskHeartbeat') {
    if (step.heartbeat !== undefined) beat(execution, thread, step, task.isPending);
    return { refused: undefined, go: undefined };
  }
  if (signal.kind === 'SendTaskFailure') {
    const { error, cause } = signal;
    return { refused: undefined, go: () => end(execution, thread, step, { kind: 'throw', error, cause }) };
  }
  const value = parseJson(signal.output);
  if (value instanceof SyntaxFault) return refusedAs('InvalidOutput', `Invalid Output: '${value.message}'`);
  // An execution the task waited for goes on by itself.
  task.nested = undefined;
  return { refused: undefined, go: () => end(execution, thread, step, { kind: 'return', value }) };
}
