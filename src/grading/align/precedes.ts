import type { HistoryEvent } from '@/asl';
import { threadsOf } from './threads';

/**
 * Whether one event (by index) had to come before another: following `previousEventId`, and at the end of a fork every
 * branch. Branches are a partial order; that one acted first by the clock says nothing.
 */
export const precedence = (events: readonly HistoryEvent[]): ((earlier: number, later: number) => boolean) => {
  const threads = threadsOf(events);
  const byId = new Map(events.map(({ id }, index) => [id, index]));
  const lastFork = new Map<number, number>();
  const causes = events.map((event, index): number[] => {
    const thread = threads.of[index] ?? 0;
    const before = byId.get(event.previousEventId);
    const direct = before === undefined ? [] : [before];
    if (/^(Parallel|Map)StateStarted$/.test(event.type)) lastFork.set(thread, index);
    const fork = lastFork.get(thread);
    if (fork === undefined || !/^(Parallel|Map)State(Succeeded|Exited)$/.test(event.type)) return direct;
    const ends = (threads.forked.get(fork) ?? []).flatMap((branch) => {
      const last = threads.all[branch]?.events.findLast((one) => one < index);
      return last === undefined ? [] : [last];
    });
    return [...direct, ...ends];
  });
  return (earlier, later) => {
    const seen = new Set<number>();
    const waiting = [later];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      for (const cause of causes[next] ?? []) {
        if (cause === earlier) return true;
        if (cause > earlier && !seen.has(cause)) {
          seen.add(cause);
          waiting.push(cause);
        }
      }
    return false;
  };
};
