import { type HistoryEvent, type JsonValue, parseJson, SyntaxFault } from '@/asl';
import type { Call } from '../exercise/observation';
import { aimOf } from '../exercise/target';
import type { Started, StartedBy } from './children';
import { detailsOf } from './details';
import { threadsOf } from './threads';

const scheduled = /^(Task|LambdaFunction|Activity)Scheduled$/;
const ended = /^(Task|LambdaFunction|Activity)(Succeeded|Failed|TimedOut|SubmitFailed|ScheduleFailed|StartFailed)$/;

/** What a *Scheduled event calls and with what; `LambdaFunction*` and `Task*` of one function are the same. */
export const aimOfEvent = (event: HistoryEvent): { target: string; arguments: JsonValue } => {
  const details = detailsOf(event);
  const given = details.input ?? details.parameters;
  const value = parseJson(typeof given === 'string' ? given : 'null');
  const { resource, resourceType } = details;
  const arn =
    event.type === 'TaskScheduled' && typeof resourceType === 'string'
      ? `arn:aws:states:::${resourceType}:${String(resource)}`
      : String(resource);
  return aimOf(arn, value instanceof SyntaxFault ? null : value);
};

/** The role of `Credentials` a *Scheduled event's call is made under. */
export const roleOfEvent = (event: HistoryEvent): string | undefined => {
  const credentials = detailsOf(event).taskCredentials as { readonly roleArn?: string } | undefined;
  return credentials?.roleArn;
};

interface Seen {
  readonly calls: Call[];
  /** States entered, and retries. */
  readonly transitions: number;
}

/** Calls after which no other of them came. */
const lastOf = (calls: readonly Call[]): number[] => {
  const followed = new Set(calls.flatMap(({ after }) => after));
  return [...calls.keys()].filter((index) => !followed.has(index));
};

/**
 * The calls of one history and of the executions it started, each with the calls it directly came after: in a thread the
 * one before; in a branch or a child the last before the fork; after a join the last of every branch or child. Those of a
 * child point to the event of this history that started it.
 */
export const callsIn = (events: readonly HistoryEvent[], start: number, startedBy: StartedBy): Seen => {
  const threads = threadsOf(events);
  const front: (readonly number[])[] = [[]];
  /** What held the place a thread runs in, until it has made a call of its own. */
  const held: (readonly number[])[] = [];
  const byId = new Map(events.map(({ id }, index) => [id, index]));
  const stateOf: string[] = [''];
  const attempts: number[] = [0];
  const open = new Map<number, number>();
  const calls: Call[] = [];
  let transitions = 0;

  const enter = (thread: number): void => {
    if (front[thread] !== undefined) return;
    const parent = threads.all[thread]?.parent ?? 0;
    front[thread] = front[parent] ?? [];
    stateOf[thread] = stateOf[parent] ?? '';
    attempts[thread] = 0;
    held[thread] = held[parent] ?? [];
  };
  /** An iteration that begins when another has ended follows that one's last event. */
  const takePlace = (thread: number, { previousEventId }: HistoryEvent): void => {
    const other = threads.of[byId.get(previousEventId) ?? -1] ?? thread;
    if (other !== thread && threads.all[other]?.fork === threads.all[thread]?.fork) held[thread] = front[other] ?? [];
  };
  const join = (thread: number, fork: number | undefined): void => {
    const branches = fork === undefined ? [] : (threads.forked.get(fork) ?? []);
    const last = branches.flatMap((branch) => front[branch] ?? []);
    if (last.length > 0) front[thread] = [...new Set(last)];
  };
  const lastFork = new Map<number, number>();

  /** What was started here, between what came before in this thread and what comes next. */
  const include = (thread: number, by: HistoryEvent, { histories, isOwn, isWaited }: Started): void => {
    const before = front[thread] ?? [];
    const ends = histories.map((history) => {
      const inner = callsIn(history, start, startedBy);
      if (isOwn) transitions += inner.transitions;
      const first = calls.length;
      for (const { end, ...call } of inner.calls)
        calls.push({
          ...call,
          event: by.id,
          ...(isOwn ? {} : { state: stateOf[thread] ?? '' }),
          after: call.after.length > 0 ? call.after.map((index) => first + index) : before,
          ...(call.behind === undefined ? {} : { behind: call.behind.map((index) => first + index) }),
          ...(end === undefined ? {} : { end: { ...end, event: by.id } }),
        });
      return inner.calls.length > 0 ? lastOf(inner.calls).map((index) => first + index) : before;
    });
    if (isWaited && ends.length > 0) front[thread] = [...new Set(ends.flat())];
  };

  events.forEach((event, index) => {
    const thread = threads.of[index] ?? 0;
    enter(thread);
    const at = Math.round(event.timestamp * 1000 - start);
    if (event.type === 'MapIterationStarted') takePlace(thread, event);
    else if (event.type.endsWith('StateEntered')) {
      transitions++;
      stateOf[thread] = String(detailsOf(event).name);
      attempts[thread] = 0;
    } else if (/^(Parallel|Map)StateStarted$/.test(event.type)) lastFork.set(thread, index);
    else if (/^(Parallel|Map)State(Exited|Failed)$/.test(event.type)) {
      join(thread, lastFork.get(thread));
      lastFork.delete(thread);
    } else if (scheduled.test(event.type)) {
      const attempt = (attempts[thread] ?? 0) + 1;
      attempts[thread] = attempt;
      if (attempt > 1) transitions++;
      const role = roleOfEvent(event);
      const made =
        calls.push({
          ...aimOfEvent(event),
          ...(role === undefined ? {} : { role }),
          at,
          event: event.id,
          state: stateOf[thread] ?? '',
          after: front[thread] ?? [],
          ...((held[thread] ?? []).length > 0 ? { behind: held[thread] ?? [] } : {}),
          attempt,
        }) - 1;
      front[thread] = [made];
      held[thread] = [];
      open.set(thread, made);
    } else if (ended.test(event.type)) {
      const made = open.get(thread);
      const call = made === undefined ? undefined : calls[made];
      if (made === undefined || call === undefined) return;
      const error = event.type.endsWith('TimedOut') ? 'States.Timeout' : detailsOf(event).error;
      calls[made] = {
        ...call,
        end: {
          at,
          event: event.id,
          ...(typeof error === 'string' && !event.type.endsWith('Succeeded') ? { error } : {}),
        },
      };
    }
    const inner = startedBy(event);
    if (inner) include(thread, event, inner);
  });
  return { calls, transitions };
};
