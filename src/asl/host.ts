import type { JsonValue } from './values';

/**
 * The ports the engine asks. All of it is input: the same answers give the same history, byte for byte. Nothing here
 * may look at a clock or at chance of its own.
 */
export interface Host {
  /** Start of the virtual clock, in milliseconds since 1970 UTC. */
  readonly startTime: number;
  /** Seeds every identifier, token and random number of the run. */
  readonly seed: string;
  /** Answers a task's call. */
  readonly responses: Responses;
  /** What S3 holds, for ItemReader. */
  readonly objects?: ObjectStore | undefined;
  /** ARNs that do not exist any more. */
  readonly missingResources?: ReadonlySet<string> | undefined;
}

/** Who answers tasks. Made anew for each run: it counts the calls. */
export interface Responses {
  respond(call: TaskCall): TaskAnswer;
}

/** One attempt of one Task, ready to be sent. */
export interface TaskCall {
  readonly state: string;
  /** The resource as the definition has it. */
  readonly resource: string;
  /** The evaluated `Parameters` or `Arguments`; for a Lambda ARN the whole effective input. */
  readonly parameters: JsonValue;
  /** 0 for the first try of this visit to the state, then 1 more for each retry. */
  readonly attempt: number;
  /** The iteration of the innermost Map around it, if any. */
  readonly iteration: number | undefined;
  readonly taskToken: string | undefined;
}

/** What every answer may say beside its outcome. */
interface Answer {
  /** Virtual milliseconds from the start of the task to its end; default 0. */
  readonly after?: number | undefined;
  /** What the first call of a `.sync` or `.waitForTaskToken` task returned. */
  readonly submit?: JsonValue | undefined;
  /** `false` where no worker ever takes the activity's task. */
  readonly started?: boolean | undefined;
  /** The worker that took an activity's task. */
  readonly workerName?: string | undefined;
}

/**
 * What the host says: an answer, none ever (`hang`: the virtual clock runs on to the time-out), none yet (`pending`:
 * the run stops as RUNNING and is computed again when the answer is known), or no response prepared (`missing`).
 */
export type TaskAnswer = Answer &
  (
    | { readonly kind: 'return'; readonly value: JsonValue }
    | { readonly kind: 'throw'; readonly error?: string | undefined; readonly cause?: string | undefined }
    | { readonly kind: 'hang' }
    | { readonly kind: 'pending' }
    | { readonly kind: 'missing'; readonly message: string }
  );

/** Objects by bucket and key, as text. */
export interface ObjectStore {
  get(bucket: string, key: string): string | undefined;
  /** Keys that begin with the prefix, in order of their UTF-8 bytes. */
  list(bucket: string, prefix: string): readonly string[];
}
