import type { HistoryEvent } from '@/asl';
import type { Visits } from '@/components/graph/visits';
import { type EventLine, eventLine } from '@/components/machine/event-line';

/** One row of the table of events. */
export interface EventRow extends EventLine {
  /** Name of the state it belongs to; empty for the execution's own. */
  readonly state: string;
  readonly previous: number;
}

/** Kinds of events one looks for. */
export const FILTERS = {
  all: { words: 'All events', fits: () => true },
  states: { words: 'States entered and left', fits: (type: string) => /State(Entered|Exited)$/.test(type) },
  calls: {
    words: 'Calls and their ends',
    fits: (type: string) => /^(Task|LambdaFunction|Activity)(?!State)/.test(type),
  },
  failures: { words: 'Failures', fits: (type: string) => /(Failed|TimedOut|Aborted)$/.test(type) },
} as const satisfies Record<string, { words: string; fits: (type: string) => boolean }>;
export type Filter = keyof typeof FILTERS;

export const rowsOf = (
  events: readonly HistoryEvent[],
  visits: Visits | undefined,
  startTime: number,
): readonly EventRow[] =>
  events.map((event) => {
    const line = eventLine(event, startTime);
    const state = visits?.of.get(event.id)?.state ?? '';
    return { ...line, about: line.about === state ? '' : line.about, state, previous: event.previousEventId };
  });

/** Where an event stands among rows in the order of their ids; -1 where it is not among them. */
export function placeOf(rows: readonly EventRow[], event: number | undefined): number {
  if (event === undefined) return -1;
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.id ?? 0) < event) low = middle + 1;
    else high = middle;
  }
  return rows[low]?.id === event ? low : -1;
}

/** Rows of a kind in which every word stands somewhere. */
export function filterRows(rows: readonly EventRow[], filter: Filter, search: string): readonly EventRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const { fits } = FILTERS[filter];
  return rows.filter(({ type, state, about }) => {
    if (!fits(type)) return false;
    const text = `${type} ${state} ${about}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
