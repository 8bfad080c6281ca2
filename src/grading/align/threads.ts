import type { HistoryEvent } from '@/asl';
import { detailsOf } from './details';

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

const nameOf = (event: HistoryEvent | undefined): unknown => event && detailsOf(event).name;

type Style = 'Parallel' | 'Map';
const styleOf = (type: string): Style | undefined =>
  type.startsWith('ParallelState') ? 'Parallel' : type.startsWith('MapState') ? 'Map' : undefined;

/** After these the fork's own thread goes on, although they follow an event of a branch. */
const joins = /^(Parallel|Map)State(Succeeded|Failed|Exited|Started)$/;
/** These are the fork's own thread already. */
const owned = /^(Parallel|Map)State(Entered|Started|Succeeded|Failed)$/;

/**
 * Parts a history into its threads by `previousEventId`. AWS lets the exit of a Parallel follow the last event of the
 * branch that ended last; here it belongs to the thread the Parallel stands in. A history that lacks one event at which threads
 * part or meet (a prediction may, or one that was changed) is parted as if it were there.
 */
export const threadsOf = (events: readonly HistoryEvent[]): Threads => {
  const all: (ThreadOfEvents & { style?: Style })[] = [{ parent: undefined, fork: undefined, place: 0, events: [] }];
  const of: number[] = [];
  const forked = new Map<number, number[]>();
  const byId = new Map<number, number>();
  /** Thread → its latest fork. */
  const latest = new Map<number, number>();
  /** Iterations that have ended; the next one follows the event before that. */
  const ended = new Set<number>();
  /** Threads in which such a state was entered. */
  const owners: Record<Style, Set<number>> = { Parallel: new Set(), Map: new Set() };
  /** Forks all of whose threads have ended. */
  const closed = new Set<number>();

  const begin = (fork: number, style: Style): number => {
    const siblings = forked.get(fork) ?? [];
    forked.set(fork, siblings);
    latest.set(of[fork] ?? 0, fork);
    const made = all.push({ parent: of[fork], fork, place: siblings.length, events: [], style }) - 1;
    siblings.push(made);
    return made;
  };
  /** The thread that goes on where this one has ended with its fork. */
  const open = (thread: number): number => {
    const { fork, parent } = all[thread] ?? {};
    return fork !== undefined && closed.has(fork) ? open(parent ?? 0) : thread;
  };
  /** The iteration a thread is, or is part of. */
  const iteration = (thread: number): number => {
    const { style, parent } = all[thread] ?? {};
    return style === 'Map' || parent === undefined ? thread : iteration(parent);
  };
  /** The nearest thread, from this one outwards, in which a Parallel or a Map was entered. */
  const ownerOf = (thread: number, style: Style): number => {
    for (let at: number | undefined = thread; at !== undefined; at = all[at]?.parent)
      if (owners[style].has(at)) return at;
    return thread;
  };
  const threadFor = (event: HistoryEvent): number => {
    if (event.type.startsWith('Execution')) return 0;
    const before = byId.get(event.previousEventId);
    if (before === undefined) return 0;
    const thread = of[before] ?? 0;
    const outer = open(thread);
    if (outer !== thread) return outer;
    const previous = events[before]?.type ?? '';
    const style = styleOf(event.type);
    const isEntered = event.type.endsWith('StateEntered');
    // A later iteration follows the end of an earlier one.
    if (event.type === 'MapIterationStarted' || (isEntered && ended.has(thread))) {
      const fork = /^MapState(Started|Entered)$/.test(previous) ? before : all[thread]?.fork;
      return fork === undefined ? thread : begin(fork, 'Map');
    }
    if (isEntered && previous === 'MapStateStarted') return begin(before, 'Map');
    if (isEntered && previous === 'ParallelStateStarted') return begin(before, 'Parallel');
    if (isEntered && previous === 'ParallelStateEntered' && nameOf(event) !== nameOf(events[before]))
      return begin(before, 'Parallel');
    if (previous === 'ParallelStateStarted' && style !== 'Parallel') return begin(before, 'Parallel');
    // The end of an iteration follows what failed in it, where the end of the Parallel between them is missing; and so does
    // the end of all that was stopped for it, in whatever thread that was.
    if (/^MapIteration(Succeeded|Failed)$|Aborted$/.test(event.type)) return iteration(thread);
    const inner = all[thread];
    if (joins.test(event.type) && inner?.style === style && !(owned.test(previous) && styleOf(previous) === style))
      return inner?.parent ?? 0;
    // Where what ended in between is missing, the end belongs to the thread in which that state was entered.
    return style !== undefined && /(Succeeded|Failed)$/.test(event.type) ? ownerOf(thread, style) : thread;
  };

  events.forEach((event, index) => {
    const thread = threadFor(event);
    of.push(thread);
    all[thread]?.events.push(index);
    byId.set(event.id, index);
    if (event.type === 'MapIterationSucceeded') ended.add(thread);
    if (event.type === 'MapStateEntered') owners.Map.add(thread);
    if (event.type === 'ParallelStateEntered') owners.Parallel.add(thread);
    const fork = latest.get(thread);
    if (fork !== undefined && /^(Parallel|Map)StateSucceeded$/.test(event.type)) closed.add(fork);
  });
  return { all, of, forked };
};
