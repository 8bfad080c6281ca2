/**
 * What a state asks of the engine. States never do these things themselves: only the engine emits events, calls
 * services, lets time pass and starts branches.
 */
import type { Failure, Outcome } from '../errors';
import type { Call } from '../integrations/resource';
import type { LinkedState, Machine } from '../link/program';
import type { Held } from '../query/jsonpath/draft';
import type { JsonObject, JsonValue } from '../values';
import type { Eventually } from './eventually';
import type { Execution } from './execution';
import type { MapItem, Thread } from './thread';

/** What was put into an input, and what the way there costs of the payload's room (`payload.ts`). */
export interface Placed {
  readonly value: JsonValue;
  readonly way: number;
}

/** Leave the state with this output; `next` absent ends the branch. */
export class Exit {
  readonly kind = 'exit';
  constructor(
    readonly output: Held,
    readonly next: LinkedState | undefined,
    /** Variables to set, shown in the exit event. */
    readonly assigned: JsonObject | undefined = undefined,
    /** Where the output is the state's input with something put into it. */
    readonly placed: Placed | undefined = undefined,
  ) {}
}

/** End with this error, as a Fail state does. */
export class Fail {
  readonly kind = 'fail';
  constructor(readonly failure: Failure) {}
}

/** Come back at this instant (virtual milliseconds since 1970). */
export class Pause {
  readonly kind = 'pause';
  constructor(readonly until: number) {}
}

/** Call a service and come back with its result. Times in seconds. */
export class Invoke {
  readonly kind = 'invoke';
  constructor(
    readonly call: Call,
    readonly parameters: JsonValue,
    readonly timeout: number | undefined,
    readonly heartbeat: number | undefined,
    readonly roleArn: string | undefined,
  ) {}
}

/** Run branches or iterations side by side and come back with the array of their outputs. */
export class Fork {
  readonly kind = 'fork';
  constructor(
    readonly style: 'Parallel' | 'Map',
    readonly length: number,
    /** How many run at once. */
    readonly concurrency: number,
    readonly machineOf: (index: number) => Machine,
    /** The input of one of them, evaluated in its own thread when it starts. */
    readonly inputOf: (thread: Thread, index: number) => Eventually<Outcome<JsonValue>>,
    readonly itemOf: (index: number) => MapItem | undefined,
  ) {}
}

/** One child execution of a distributed Map, or one batch. */
export interface ChildInput {
  readonly input: JsonValue;
  /** How many items are in it. */
  readonly items: number;
}

/** Run a distributed Map: read the items, run a child execution for each, come back with their outputs. */
export class RunMap {
  readonly kind = 'map-run';
  constructor(
    readonly machine: Machine,
    readonly label: string | undefined,
    readonly express: boolean,
    readonly concurrency: number,
    /** Shown in MapStateStarted. */
    readonly length: number,
    /** Evaluated once the Map has started, before the run has. */
    readonly settle: (thread: Thread) => Eventually<Outcome<MapTolerance>>,
    /** Reads and selects the items, once the run has started; a `Failure` fails the run. */
    readonly read: (thread: Thread) => Eventually<Outcome<readonly ChildInput[]>>,
    /** What the state's result is, once every child has ended. */
    readonly write: (thread: Thread, run: EndedRun) => Eventually<Outcome<JsonValue>>,
  ) {}
}

/** A map run whose children have ended, in the order of their items. */
export interface EndedRun {
  readonly arn: string;
  readonly id: string;
  readonly children: readonly Execution[];
}

/** How many failed items a map run bears. */
export interface MapTolerance {
  readonly count: number | undefined;
  readonly percentage: number | undefined;
}

export type Step = Exit | Fail | Pause | Invoke | Fork | RunMap;
