import type { Eventually } from '../engine/eventually';
import type { Step } from '../engine/steps';
import type { Thread } from '../engine/thread';
import type { Outcome } from '../errors';
import type { EventType } from '../history/event-types';
import type { Catcher } from '../states/catch';
import type { Retrier } from '../states/retry';
import type { JsonValue } from '../values';

export type StateType = 'Pass' | 'Task' | 'Choice' | 'Wait' | 'Succeed' | 'Fail' | 'Parallel' | 'Map';

export type QueryLanguage = 'JSONPath' | 'JSONata';

/** A definition with everything compiled and resolved: nothing is looked up by name when it runs. */
export interface Program {
  readonly machine: Machine;
  /** The execution's own `TimeoutSeconds`. */
  readonly timeoutSeconds: number | undefined;
  /** The value the definition was linked from. */
  readonly definition: JsonValue;
  readonly states: readonly LinkedState[];
}

/** One `States` object with its `StartAt`. */
export interface Machine {
  readonly start: LinkedState;
  readonly states: ReadonlyMap<string, LinkedState>;
}

/** The events of a state type; `undefined` where AWS has none. */
export interface StateEvents {
  readonly entered: EventType;
  readonly exited: EventType | undefined;
  readonly aborted: EventType | undefined;
  /** Map and Parallel report their failure before it is caught or passed on. */
  readonly failed: EventType | undefined;
}

/**
 * One state, ready to run. `enter` is asked once for each attempt, `resume` with what the step it gave came to: a
 * task's result, the outputs of branches or iterations, the end of a wait. Both answer with the next step; a `Failure`
 * is one the state itself found (a path that leads nowhere), and gets the «An error occurred while executing the
 * state …» prefix.
 */
export interface LinkedState {
  readonly name: string;
  readonly type: StateType;
  readonly language: QueryLanguage;
  /** JSON Pointer into the definition, in AWS's form: `/States/A/Branches[0]/States/B`. */
  readonly location: string;
  readonly events: StateEvents;
  readonly retry: readonly Retrier[];
  readonly catch: readonly Catcher[];
  /** Names of the variables its expressions read, without `$`. */
  readonly references: readonly string[];
  /** The inner machines: branches, or the item processor. */
  readonly machines: readonly Machine[];
  enter(thread: Thread): Eventually<Outcome<Step>>;
  resume(thread: Thread, result: JsonValue): Eventually<Outcome<Step>>;
}
