import type { HistoryEvent } from '@/asl';

/** One thread of control in a history: the execution itself, a branch, or an iteration. */
export interface ThreadOfEvents {
  /** The thread it was forked from; the execution's own has none. */
  readonly parent: number | undefined;
  /** Index of the event that started the fork. */
  readonly fork: number | undefined;
  /** Which of the fork's threads it is, in the order in which they began. */
  readonly place: number;
  /** Indexes of its events. */
  readonly events: number[];
}

export interface Threads {
  readonly all: readonly ThreadOfEvents[];
  /** Event index → the thread it belongs to. */
  readonly of: readonly number[];
  /** Event index of a fork's start → the threads it started. */
  readonly forked: ReadonlyMap<number, readonly number[]>;
}

type Style = 'Parallel' | 'Map';
const styleOf = (type: string): Style | undefined =>
  type.startsWith('ParallelState') ? 'Parallel' : type.startsWith('MapState') ? 'Map' : undefined;

/** After these the fork's own thread goes on, although they follow an event of a branch. */
const joins = /^(Parallel|Map)State(Succeeded|Failed|Exited|Started)$/;
/** These are the fork's own thread already. */
const owned = /^(Parallel|Map)State(Entered|Started|Succeeded|Failed)$/;

/**
 * Parts a history into its threads by `previousEventId`. AWS lets the exit of a Parallel follow the last event of the
 * branch that ended last; here it belongs to the thread the Parallel stands in.
 */
export const threadsOf = (events: readonly HistoryEvent[]): Threads => {
  const all: (ThreadOfEvents & { style?: Style })[] = [{ parent: undefined, fork: undefined, place: 0, events: [] }];
  const of: number[] = [];
  const forked = new Map<number, number[]>();
  const byId = new Map<number, number>();

  const begin = (fork: number, style: Style): number => {
    const siblings = forked.get(fork) ?? [];
    forked.set(fork, siblings);
    const made = all.push({ parent: of[fork], fork, place: siblings.length, events: [], style }) - 1;
    siblings.push(made);
    return made;
  };
  const threadFor = (event: HistoryEvent): number => {
    if (event.type.startsWith('Execution')) return 0;
    const before = byId.get(event.previousEventId);
    if (before === undefined) return 0;
    const thread = of[before] ?? 0;
    const previous = events[before]?.type ?? '';
    const style = styleOf(event.type);
    if (event.type === 'MapIterationStarted') {
      // A later iteration follows the end of an earlier one.
      const fork = previous === 'MapStateStarted' ? before : all[thread]?.fork;
      return fork === undefined ? thread : begin(fork, 'Map');
    }
    if (previous === 'ParallelStateStarted' && style !== 'Parallel') return begin(before, 'Parallel');
    if (previous === 'ParallelStateStarted' && event.type === 'ParallelStateEntered') return begin(before, 'Parallel');
    const inner = all[thread];
    if (joins.test(event.type) && inner?.style === style && !(owned.test(previous) && styleOf(previous) === style))
      return inner?.parent ?? 0;
    return thread;
  };

  events.forEach((event, index) => {
    const thread = threadFor(event);
    of.push(thread);
    all[thread]?.events.push(index);
    byId.set(event.id, index);
  });
  return { all, of, forked };
};
