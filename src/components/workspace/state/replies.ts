import { isPlain, isText } from '@/components/kept/shapes';
import { oneOf, textOf } from './kept-setup';

/** What is being written for a task that waits, sent or not. */
export interface Reply {
  readonly doing: 'success' | 'failure' | 'heartbeat';
  /** JSON, or what is to become it. */
  readonly output: string;
  readonly error: string;
  readonly cause: string;
  /** Seconds, as they are typed. */
  readonly after: string;
  /** Name of the worker who takes an activity's task. */
  readonly worker: string;
}

export const newReply: Reply = { doing: 'success', output: '{}', error: '', cause: '', after: '', worker: 'you' };

/** By the task's token and how many signals went before: the same place of a run that is computed again. */
export type Replies = ReadonlyMap<string, Reply>;

export const replyPlace = (taskToken: string, signals: number): string => `${taskToken} ${signals}`;

/** The last so many stay. */
const most = 20;

/** With one more; what was written before it at the same place goes. */
export const withReply = (replies: Replies, place: string, reply: Reply): Replies =>
  new Map([...[...replies].filter(([other]) => other !== place), [place, reply] as const].slice(-most));

/** Reads what was kept; whatever does not fit is as at the beginning. */
export const readReplies = (kept: unknown): Replies =>
  new Map(
    (Array.isArray(kept) ? kept : []).flatMap((entry: unknown): [string, Reply][] => {
      const [place, reply] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
      if (!isText(place) || !isPlain(reply)) return [];
      const doing = oneOf(['success', 'failure', 'heartbeat'], reply['doing']) ?? newReply.doing;
      const [output, error, cause, after, worker] = (['output', 'error', 'cause', 'after', 'worker'] as const).map(
        (name) => textOf(reply, name, newReply[name]),
      );
      return [[place, { ...newReply, doing, output, error, cause, after, worker } as Reply]];
    }),
  );
