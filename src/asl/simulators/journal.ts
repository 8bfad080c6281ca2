import type { WorldState } from './state';

/** One change of the world: when, by which event of the run's history, in which service, what happened. */
export interface Change {
  /** Virtual milliseconds since 1970. */
  readonly at: number;
  /** The event from which on it can be seen; absent where nothing but time brought it. */
  readonly event: number | undefined;
  readonly service: string;
  readonly name: string;
  /** A sentence: `put an item`, `task is RUNNING`. */
  readonly what: string;
  readonly state: WorldState;
}

/** What can be looked at of a world after a run: the state after each event, at each instant, and every change. */
export class Snapshots {
  constructor(
    readonly initial: WorldState,
    readonly changes: readonly Change[],
  ) {}

  get final(): WorldState {
    return this.changes.at(-1)?.state ?? this.initial;
  }

  /** After the event of that id of the run's own history, which happened at that instant. */
  after(event: { readonly id: number; readonly timestamp: number }): WorldState {
    const time = Math.round(event.timestamp * 1000);
    let state = this.initial;
    for (const change of this.changes) {
      const seen = change.event === undefined ? change.at <= time : change.event <= event.id;
      if (!seen) break;
      state = change.state;
    }
    return state;
  }

  /** At an instant, virtual milliseconds since 1970. */
  at(time: number): WorldState {
    let state = this.initial;
    for (const change of this.changes) {
      if (change.at > time) break;
      state = change.state;
    }
    return state;
  }
}
