/** How a run left a state: what colours and marks it in the picture. */
export type Outcome = 'succeeded' | 'failed' | 'caught' | 'running' | 'aborted' | 'untouched';

/** As much of a history event as following a run needs. */
export interface SeenEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly type: string;
  readonly stateEnteredEventDetails?: { readonly name: string } | undefined;
  readonly stateExitedEventDetails?: { readonly name: string } | undefined;
}

/** One stay in a state, from its StateEntered event to its StateExited, or to where the run ended. */
export interface Visit {
  /** The state's name. */
  readonly state: string;
  /** `Task`, `Parallel` … as its StateEntered event says. */
  readonly kind: string;
  /** The Parallel or Map state around it, by its visit. */
  readonly parent: Visit | undefined;
  /** Id of its StateEntered event. */
  readonly entered: number;
  /** Id of its StateExited event; undefined while it runs, and for good where the run ended inside. */
  exited: number | undefined;
  outcome: Outcome;
  /** How often its work was scheduled: one more than it was retried. */
  scheduled: number;
  /** Ids of all events that belong to it, in order. */
  readonly events: number[];
}

export interface Visits {
  /** In the order in which they were entered. */
  readonly all: readonly Visit[];
  /** Event id → the visit it belongs to; events of the execution itself belong to none. */
  readonly of: ReadonlyMap<number, Visit>;
}

/**
 * Parts a history into the stays it is made of. An event belongs to the visit that its chain of previousEventId leads to.
 * @param upTo reads the history as it was after this event id, for travelling in time.
 */
export function visitsOf(events: readonly SeenEvent[], upTo = Number.POSITIVE_INFINITY): Visits {
  const of = new Map<number, Visit>();
  const all: Visit[] = [];
  const types = new Map<number, string>();
  let failed = false;
  for (const event of events) {
    if (event.id > upTo) break;
    types.set(event.id, event.type);
    const entered = event.stateEnteredEventDetails;
    let visit = of.get(event.previousEventId);
    if (entered) {
      const begins = /^(ParallelStateStarted|MapIterationStarted)$/.test(types.get(event.previousEventId) ?? '');
      const kind = event.type.replace(/StateEntered$/, '');
      const parent = begins ? visit : visit?.parent;
      visit = {
        state: entered.name,
        kind,
        parent,
        entered: event.id,
        exited: undefined,
        outcome: 'running',
        scheduled: 0,
        events: [],
      };
      all.push(visit);
    } else if (event.stateExitedEventDetails) {
      // A container's exit may point past its own events into a branch: its name says which visit ends.
      const { name } = event.stateExitedEventDetails;
      if (visit?.state !== name)
        visit = all.findLast((open) => open.state === name && open.outcome !== 'succeeded') ?? visit;
      if (visit) {
        visit.outcome = visit.outcome === 'failed' ? 'caught' : 'succeeded';
        visit.exited = event.id;
      }
    } else if (event.type === 'ParallelStateFailed' || event.type === 'MapStateFailed') {
      // It points to the event inside that failed: the container is the last one of its kind still open.
      const kind = event.type.replace(/StateFailed$/, '');
      const at = all.findLastIndex((open) => open.kind === kind && open.outcome === 'running');
      visit = all[at] ?? visit;
      if (visit) visit.outcome = 'failed';
      // What still ran inside was cut short; AWS's own Aborted events point to the failure, not to whom they abort.
      if (at >= 0) for (const inner of all.slice(at + 1)) if (inner.outcome === 'running') inner.outcome = 'aborted';
    } else if (visit && /(Failed|TimedOut)$/.test(event.type) && !event.type.startsWith('Execution')) {
      visit.outcome = 'failed';
    } else if (visit && /Scheduled$/.test(event.type)) {
      visit.scheduled++;
      visit.outcome = 'running';
    }
    if (visit) {
      of.set(event.id, visit);
      visit.events.push(event.id);
    }
    if (/^Execution(Failed|TimedOut|Aborted)$/.test(event.type)) {
      failed = true;
      if (visit && visit.outcome === 'running') visit.outcome = 'failed';
    }
  }
  if (failed) for (const visit of all) if (visit.outcome === 'running') visit.outcome = 'aborted';
  return { all, of };
}
