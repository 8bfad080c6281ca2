import type { ExecutionStatus, HistoryEvent, JsonValue } from '@/asl';

/** One call a run made, seen from outside. */
export interface Call {
  /** A function's name, an activity's name, or `service:action`. */
  readonly target: string;
  readonly arguments: JsonValue;
  /** ARN of the role it is made under, where the state names one in `Credentials`; else it is the execution's own. */
  readonly role?: string;
  /** Virtual milliseconds since the start. */
  readonly at: number;
  /** Id of its *Scheduled event, to be shown in the learner's own history. */
  readonly event: number;
  /** The state that made it. Never compared: names are the learner's. */
  readonly state: string;
  /** The calls it directly came after, as indexes among the calls; several where branches joined. */
  readonly after: readonly number[];
  /** Calls it happened to wait for, as they held the place it runs in (`MaxConcurrency`): asked of no other run. */
  readonly behind?: readonly number[];
  /** 1 for the first of this visit to the state, one more for each retry. */
  readonly attempt: number;
  /** How it ended, where it did. */
  readonly end?: { readonly at: number; readonly event: number; readonly error?: string };
}

/** What can be seen of a run. */
export interface Observation {
  readonly status: ExecutionStatus;
  /** JSON text. */
  readonly output: string | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
  /** By virtual time, then in the order of the history. */
  readonly calls: readonly Call[];
  /** How the first child of a distributed Map that failed did so. */
  readonly failedChild?: { readonly error: string | undefined; readonly cause: string | undefined };
  /** Virtual milliseconds from start to end. */
  readonly duration: number;
  /** Id of the last event. */
  readonly lastEvent: number;
  /** Why the run stopped although AWS's would not have. */
  readonly problem: string | undefined;
  /** State transitions as billed: every state entered, and every retry. */
  readonly transitions: number;
  /** US dollars it costs as an execution of that type. */
  readonly price: (type: 'STANDARD' | 'EXPRESS') => number;
  /** The execution's own history. */
  readonly events: readonly HistoryEvent[];
  /** Virtual milliseconds since 1970. */
  readonly startTime: number;
}
