/** How a run left a state: what colours and marks it in the picture. */
export type Outcome = 'succeeded' | 'failed' | 'caught' | 'running' | 'aborted' | 'untouched';

/** As much of a history event as following a run needs. */
export interface SeenEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly type: string;
  readonly stateEnteredEventDetails?: { readonly name: string } | undefined;
  readonly stateExitedEventDetails?: { readonly name: string } | undefined;
  readonly mapIterationStartedEventDetails?: { readonly index: number } | undefined;
}

/** What became of a visit, from an event on. */
export interface Turn {
  /** Id of the event. */
  readonly at: number;
  readonly outcome: Outcome;
  /** How often its work had been scheduled by then. */
  readonly scheduled: number;
}

/** One stay in a state, from its StateEntered event to its StateExited, or to where the run ended. */
export interface Visit {
  /** The state's name. */
  readonly state: string;
  /** `Task`, `Parallel` … as its StateEntered event says. */
  readonly kind: string;
  /** The Parallel or Map state around it, by its visit. */
  readonly parent: Visit | undefined;
  /** The visit that led here; undefined where the execution, a branch or an iteration begins. */
  readonly after: Visit | undefined;
  /** Id of its StateEntered event. */
  readonly entered: number;
  /** Id of its StateExited event; undefined while it runs, and for good where the run ended inside. */
  exited: number | undefined;
  outcome: Outcome;
  /** How often its work was scheduled, or its inside started: one more than it was retried. */
  scheduled: number;
  /** Ids of all events that belong to it, in order. */
  readonly events: number[];
  /** Its outcomes one after another, so that it can be told at any event; the last is how it was left. */
  readonly turns: Turn[];
}

export interface Visits {
  /** In the order in which they were entered. */
  readonly all: readonly Visit[];
  /** Event id → the visit it belongs to; events of the execution itself belong to none. */
  readonly of: ReadonlyMap<number, Visit>;
}

/** Parts a history into the stays it is made of. An event belongs to the visit that its chain of previousEventId leads to. */
export function visitsOf(events: readonly SeenEvent[]): Visits {
  const of = new Map<number, Visit>();
  const all: Visit[] = [];
  const types = new Map<number, string>();
  for (const event of events) {
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
        after: begins ? undefined : visit,
        entered: event.id,
        exited: undefined,
        outcome: 'running',
        scheduled: 0,
        events: [],
        turns: [],
      };
      // A Fail is entered and nothing more.
      turn(visit, event.id, kind === 'Fail' ? 'failed' : 'running');
      all.push(visit);
    } else if (event.stateExitedEventDetails) {
      // A container's exit may point past its own events into a branch: its name says which visit ends.
      const { name } = event.stateExitedEventDetails;
      visit =
        around(visit, (one) => one.state === name && one.exited === undefined) ??
        all.findLast((one) => one.state === name && one.exited === undefined) ??
        visit;
      if (visit) {
        turn(visit, event.id, visit.outcome === 'failed' ? 'caught' : 'succeeded');
        visit.exited = event.id;
      }
    } else if (event.type === 'ParallelStateFailed' || event.type === 'MapStateFailed') {
      // It points to the event inside that failed.
      const kind = event.type.replace(/StateFailed$/, '');
      const container = around(visit, (one) => one.kind === kind && one.outcome === 'running');
      visit = container ?? visit;
      if (visit) turn(visit, event.id, 'failed');
      // What still ran inside was cut short; AWS's own Aborted events point to the failure, not to whom they abort.
      if (container) abortInside(container, event.id);
    } else if (visit && /^(ParallelState|MapState|MapIteration)Started$/.test(event.type)) {
      // It may point to an event inside: to what failed before another attempt, or to the iteration that made room for this one. The
      // container is the nearest around that still runs.
      const kind = event.type.startsWith('Map') ? 'Map' : 'Parallel';
      visit = around(visit, (one) => one.kind === kind && one.outcome === 'running') ?? visit;
      if (event.type !== 'MapIterationStarted') {
        if (visit.scheduled > 0) abortInside(visit, event.id);
        visit.scheduled++;
        turn(visit, event.id, 'running');
      }
    } else if (visit && /StateAborted$/.test(event.type)) {
      // It points to the failure, and its type says only what kind of state was cut short.
      const kind = event.type.replace(/StateAborted$/, '');
      const around = visit.parent;
      const cut = all.find(
        (one) => one.kind === kind && one.outcome === 'running' && (!around || isInside(one, around)),
      );
      if (cut) turn(cut, event.id, 'aborted');
    } else if (visit && /(Failed|TimedOut)$/.test(event.type) && !event.type.startsWith('Execution')) {
      turn(visit, event.id, 'failed');
    } else if (visit && /Scheduled$/.test(event.type)) {
      visit.scheduled++;
      turn(visit, event.id, 'running');
    }
    if (visit) {
      of.set(event.id, visit);
      visit.events.push(event.id);
    }
    if (/^Execution(Failed|TimedOut|Aborted)$/.test(event.type)) {
      if (visit && visit.outcome === 'running') turn(visit, event.id, 'failed');
      for (const open of all) if (open.outcome === 'running') turn(open, event.id, 'aborted');
    }
  }
  return { all, of };

  function abortInside(container: Visit, at: number): void {
    for (const inner of all.slice(all.indexOf(container) + 1))
      if (inner.outcome === 'running' && isInside(inner, container)) turn(inner, at, 'aborted');
  }
}

function turn(visit: Visit, at: number, outcome: Outcome): void {
  visit.outcome = outcome;
  visit.turns.push({ at, outcome, scheduled: visit.scheduled });
}

/** The nearest visit that fits, from this one outwards. */
function around(visit: Visit | undefined, fits: (one: Visit) => boolean): Visit | undefined {
  let one = visit;
  while (one && !fits(one)) one = one.parent;
  return one;
}

const isInside = (visit: Visit, container: Visit): boolean =>
  around(visit.parent, (one) => one === container) !== undefined;

/** What a visit had come to after an event; undefined before it was entered. */
export function turnAt({ turns }: Visit, event: number): Turn | undefined {
  for (let index = turns.length - 1; index >= 0; index--) {
    const turn = turns[index];
    if (turn && turn.at <= event) return turn;
  }
  return undefined;
}

/** A visit as it was after an event: what came later is not yet known. */
export function visitAt(visit: Visit, event: number): Visit {
  const { outcome = 'untouched', scheduled = 0 } = turnAt(visit, event) ?? {};
  return {
    ...visit,
    outcome,
    scheduled,
    exited: visit.exited !== undefined && visit.exited <= event ? visit.exited : undefined,
    events: visit.events.filter((id) => id <= event),
    turns: visit.turns.filter(({ at }) => at <= event),
  };
}
