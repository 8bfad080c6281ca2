import { END, START } from './model';
import { type Outcome, type SeenEvent, turnAt, type Visits, visitsOf } from './visits';

export interface StateOutcome {
  readonly outcome: Outcome;
  /** Tries beyond the first, over all visits. */
  readonly retries: number;
  /** How often the state was entered. */
  readonly visits: number;
}

/** The outcome of every state a whole history touches, by name. */
export const outcomesOf = (events: readonly SeenEvent[]): ReadonlyMap<string, StateOutcome> =>
  outcomesAt(visitsOf(events));

const RANK: Record<Outcome, number> = { failed: 5, running: 4, caught: 3, aborted: 2, succeeded: 1, untouched: 0 };

/**
 * The outcome of every state, by name, as it was after an event. A state entered more than once (a loop, a Map's iterations) shows its worst
 * visit: failed before running before caught before succeeded. Cheap enough to be asked at every frame while one travels in time.
 */
export function outcomesAt({ all }: Visits, event = Number.POSITIVE_INFINITY): ReadonlyMap<string, StateOutcome> {
  const result = new Map<string, { outcome: Outcome; retries: number; visits: number }>();
  for (const visit of all) {
    if (visit.entered > event) break;
    const now = turnAt(visit, event);
    if (!now) continue;
    const retries = Math.max(0, now.scheduled - 1);
    const before = result.get(visit.state);
    if (!before) result.set(visit.state, { outcome: now.outcome, retries, visits: 1 });
    else {
      if (RANK[now.outcome] > RANK[before.outcome]) before.outcome = now.outcome;
      before.retries += retries;
      before.visits++;
    }
  }
  return result;
}

/** How an edge is known to a run: whether it is a Catch's, and the states it joins. */
export const edgeKey = (caught: boolean, from: string, to: string): string =>
  `${caught ? 'catch' : 'flow'}\n${from}\n${to}`;

/** The edges a run had gone along after an event. */
export function edgesTakenAt({ all }: Visits, event = Number.POSITIVE_INFINITY): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const visit of all) {
    if (visit.entered > event) break;
    const { after, parent, exited } = visit;
    if (after) taken.add(edgeKey(after.outcome === 'caught', after.state, visit.state));
    else if (!parent) taken.add(edgeKey(false, START, visit.state));
    // The picture has this edge only where a state ends its workflow.
    if (!parent && ((exited !== undefined && exited <= event) || visit.kind === 'Fail'))
      taken.add(edgeKey(false, visit.state, END));
  }
  return taken;
}
