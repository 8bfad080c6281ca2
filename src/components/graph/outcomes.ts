import { type Outcome, type SeenEvent, type Visit, visitsOf } from './visits';

export interface StateOutcome {
  readonly outcome: Outcome;
  /** Tries beyond the first, over all visits. */
  readonly retries: number;
  /** How often the state was entered. */
  readonly visits: number;
}

/**
 * The outcome of every state a history touches, by name. A state entered more than once (a loop, a Map's iterations) shows its worst
 * visit: failed before caught before succeeded.
 * @param upTo reads the history as it was after this event id, for travelling in time.
 */
export const outcomesOf = (events: readonly SeenEvent[], upTo?: number): ReadonlyMap<string, StateOutcome> =>
  worst(visitsOf(events, upTo).all);

const RANK: Record<Outcome, number> = { failed: 5, running: 4, caught: 3, aborted: 2, succeeded: 1, untouched: 0 };

function worst(visits: readonly Visit[]): Map<string, StateOutcome> {
  const result = new Map<string, StateOutcome>();
  for (const visit of visits) {
    const before = result.get(visit.state);
    const worse = !before || RANK[visit.outcome] > RANK[before.outcome];
    result.set(visit.state, {
      outcome: worse ? visit.outcome : before.outcome,
      retries: (before?.retries ?? 0) + Math.max(0, visit.scheduled - 1),
      visits: (before?.visits ?? 0) + 1,
    });
  }
  return result;
}
