import { Failure } from '../errors';
import type { ApiError, TokenSignal } from '../host';
import { deliver } from './deliver';
import type { Eventually } from './eventually';
import { take } from './invoke';
import type { Poll, Session } from './session';
import type { OpenTask } from './tasks';

/** The token of a task, or the place where it waits: its state, and where there are several, its attempt and iteration. */
export type TaskRef =
  | { readonly taskToken: string }
  | { readonly state: string; readonly attempt?: number | undefined; readonly iteration?: number | undefined };

type SignalBody =
  | ({ readonly kind: 'SendTaskSuccess' /** JSON text. */; readonly output: string } & TaskRef)
  | ({
      readonly kind: 'SendTaskFailure';
      readonly error?: string | undefined;
      readonly cause?: string | undefined;
    } & TaskRef)
  | ({ readonly kind: 'SendTaskHeartbeat' } & TaskRef)
  | { readonly kind: 'GetActivityTask'; readonly activityArn: string; readonly workerName?: string | undefined }
  | { readonly kind: 'StopExecution'; readonly error?: string | undefined; readonly cause?: string | undefined }
  /** Nothing but time passes. */
  | { readonly kind: 'Advance' };

/** What comes from outside while a run waits. `at`: virtual milliseconds since 1970. */
export type Signal = SignalBody & { readonly at: number };

/** What the API answered: its response or its error; `waiting` while a poll has found no task yet. */
export type SignalAnswer =
  | { readonly kind: 'answered'; readonly response: { readonly taskToken?: string; readonly input?: string } }
  | { readonly kind: 'refused'; readonly error: ApiError }
  | { readonly kind: 'waiting' };

/** GetActivityTask holds the connection open this long, in milliseconds [doc GetActivityTask]. */
const LONG_POLL = 60_000;

/** Sets every signal to be delivered at its instant, after all else that happens then. */
export function expectSignals(session: Session, signals: readonly Signal[]): void {
  session.expected = signals.length;
  for (const [index, signal] of signals.entries()) {
    session.scheduler.lastAt(signal.at, () => receive(session, signal, index));
  }
}

function receive(session: Session, signal: Signal, index: number): Eventually<void> {
  const { answers, root } = session;
  session.expected--;
  answers[index] = { kind: 'answered', response: {} };
  switch (signal.kind) {
    case 'Advance':
      return undefined;
    case 'StopExecution':
      return root.abort(new Failure(signal.error, signal.cause));
    case 'GetActivityTask':
      return poll(session, signal, index);
    default: {
      const taskToken = tokenOf(session, signal);
      const { refused, go } = deliver(session, { ...signal, taskToken } as TokenSignal);
      if (refused !== undefined) answers[index] = { kind: 'refused', error: refused };
      return go?.();
    }
  }
}

/** The token a signal means; the empty one, which nobody holds, where there is no such task. */
function tokenOf(session: Session, ref: TaskRef): string {
  if ('taskToken' in ref) return ref.taskToken;
  const fits = (task: OpenTask): boolean =>
    task.state === ref.state &&
    (ref.attempt === undefined || ref.attempt === task.attempt) &&
    (ref.iteration === undefined || ref.iteration === task.iteration);
  const tasks = [...session.tasks.values()].filter(fits);
  const found = tasks.find((task) => task.isOpen && fits(task)) ?? tasks.at(-1);
  return found?.token ?? '';
}

function poll(
  session: Session,
  { activityArn, workerName, at }: Extract<Signal, { kind: 'GetActivityTask' }>,
  index: number,
): Eventually<void> {
  const asked: Poll = { activityArn, workerName, until: at + LONG_POLL, index };
  const waiting = [...session.tasks.values()].find(
    (task) => task.isOpen && task.status === 'scheduled' && task.step.call.resource === activityArn,
  );
  if (waiting !== undefined) return take(session, asked, waiting);
  session.answers[index] = { kind: 'waiting' };
  session.polls.push(asked);
  return undefined;
}
