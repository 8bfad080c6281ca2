import type { Eventually } from '../engine/eventually';
import type { Exit } from '../engine/steps';
import type { Thread } from '../engine/thread';
import type { Outcome } from '../errors';
import type { Target } from '../link/source';
import type { Held } from '../query/jsonpath/draft';
import type { JsonValue } from '../values';

/**
 * How data flows through a state, in its query language: what the state works on, what it sends, what it leaves with.
 * A JSONPath flow answers at once.
 */
export interface Flow {
  /** What the state works on: `InputPath` applied, or the input as it is. */
  input(thread: Thread): Outcome<Held>;
  /** What it sends: `Parameters` with `$` the effective input, or `Arguments`. */
  send(thread: Thread, effective: Held): Eventually<Outcome<JsonValue>>;
  /** Leaves a state that has a result: `ResultSelector`, `Assign`, `ResultPath`, `OutputPath`; or `Assign`, `Output`. */
  leave(thread: Thread, result: JsonValue, to: Target): Eventually<Outcome<Exit>>;
  /** Leaves a state that has none, with the `Assign` and `Output` of `branch` (a Choice rule) instead of its own. */
  pass(thread: Thread, effective: Held, to: Target, branch?: Leaving): Eventually<Outcome<Exit>>;
}

/** The fields evaluated when a state is left. */
export class Leaving {
  constructor(
    readonly assign: Reading | undefined,
    readonly output: Reading | undefined,
  ) {}
}

/** A compiled field, template or expression. */
export interface Reading {
  evaluate(scope: Thread): Eventually<Outcome<JsonValue>>;
  readonly references: readonly string[];
}

/** A compiled field that never needs a promise. */
export interface SyncReading {
  evaluate(scope: Thread): Outcome<JsonValue>;
  readonly references: readonly string[];
}
