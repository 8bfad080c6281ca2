/** How a run left a state: what colours and marks it in the picture. */
export type Outcome = 'succeeded' | 'failed' | 'caught' | 'running' | 'aborted' | 'untouched';

export interface StateOutcome {
  readonly outcome: Outcome;
  /** Tries beyond the first, over all visits. */
  readonly retries: number;
  /** How often the state was entered. */
  readonly visits: number;
}

/** As much of a history event as colouring needs. */
export interface SeenEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly type: string;
  readonly stateEnteredEventDetails?: { readonly name: string } | undefined;
  readonly stateExitedEventDetails?: { readonly name: string } | undefined;
}

interface Visit {
  readonly name: string;
  /** `Task`, `Parallel` … as its StateEntered event says. */
  readonly kind: string;
  outcome: Outcome;
  scheduled: number;
}

/**
 * The outcome of every state a history touches, by name. An event belongs to the visit that its chain of previousEventId leads to. A
 * state entered more than once (a loop, a Map's iterations) shows its worst visit: failed before caught before succeeded.
 * @param upTo reads the history as it was after this event id, for travelling in time.
 */
export function outcomesOf(
  events: readonly SeenEvent[],
  upTo = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, StateOutcome> {
  const visitOf = new Map<number, Visit>();
  const visits: Visit[] = [];
  let failed = false;
  for (const event of events) {
    if (event.id > upTo) break;
    const entered = event.stateEnteredEventDetails;
    let visit = visitOf.get(event.previousEventId);
    if (entered) {
      visit = { name: entered.name, kind: event.type.replace(/StateEntered$/, ''), outcome: 'running', scheduled: 0 };
      visits.push(visit);
    } else if (event.stateExitedEventDetails) {
      // A container's exit may point past its own events into a branch: its name says which visit ends.
      const name = event.stateExitedEventDetails.name;
      if (visit?.name !== name)
        visit = visits.findLast((open) => open.name === name && open.outcome !== 'succeeded') ?? visit;
      if (visit) visit.outcome = visit.outcome === 'failed' ? 'caught' : 'succeeded';
    } else if (event.type === 'ParallelStateFailed' || event.type === 'MapStateFailed') {
      // It points to the event inside that failed: the container is the last one of its kind still open.
      const kind = event.type.replace(/StateFailed$/, '');
      const at = visits.findLastIndex((open) => open.kind === kind && open.outcome === 'running');
      visit = visits[at] ?? visit;
      if (visit) visit.outcome = 'failed';
      // What still ran inside was cut short; AWS's own Aborted events point to the failure, not to whom they abort.
      if (at >= 0) for (const inner of visits.slice(at + 1)) if (inner.outcome === 'running') inner.outcome = 'aborted';
    } else if (visit && /(Failed|TimedOut)$/.test(event.type) && !event.type.startsWith('Execution')) {
      visit.outcome = 'failed';
    } else if (visit && /Scheduled$/.test(event.type)) {
      visit.scheduled++;
      visit.outcome = 'running';
    }
    if (visit) visitOf.set(event.id, visit);
    if (/^Execution(Failed|TimedOut|Aborted)$/.test(event.type)) {
      failed = true;
      if (visit && visit.outcome === 'running') visit.outcome = 'failed';
    }
  }
  if (failed) for (const visit of visits) if (visit.outcome === 'running') visit.outcome = 'aborted';
  return worst(visits);
}

const RANK: Record<Outcome, number> = { failed: 5, running: 4, caught: 3, aborted: 2, succeeded: 1, untouched: 0 };

function worst(visits: readonly Visit[]): Map<string, StateOutcome> {
  const result = new Map<string, StateOutcome>();
  for (const visit of visits) {
    const before = result.get(visit.name);
    const worse = !before || RANK[visit.outcome] > RANK[before.outcome];
    result.set(visit.name, {
      outcome: worse ? visit.outcome : before.outcome,
      retries: (before?.retries ?? 0) + Math.max(0, visit.scheduled - 1),
      visits: (before?.visits ?? 0) + 1,
    });
  }
  return result;
}
