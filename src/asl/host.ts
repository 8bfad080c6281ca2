import type { Program } from './link/program';
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
  /** The role of `Credentials`, where the state has them; else the call is made with the execution's own. */
  readonly roleArn: string | undefined;
  /** The instant of the call, in virtual milliseconds since 1970. */
  readonly now: number;
  /** Who calls. */
  readonly caller: Caller;
  /** The event of the run's own history from which on what the call did can be seen. */
  readonly event: number;
}

/** The execution a call is made by. */
export interface Caller {
  readonly arn: string;
  readonly name: string;
  readonly stateMachineArn: string;
  readonly roleArn: string;
  /** Virtual milliseconds since 1970. */
  readonly startTime: number;
}

/** An execution to be run beside the one that asked for it, on the same clock. */
export interface Start {
  readonly program: Program;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly stateMachineName: string;
  readonly executionName: string;
  readonly input: JsonValue;
  readonly roleArn?: string | undefined;
  /** Told when it has ended. */
  readonly ended?: ((ended: Ended) => void) | undefined;
}

/** How such an execution ended. Instants in virtual milliseconds since 1970; payloads as JSON texts. */
export interface Ended {
  readonly arn: string;
  readonly status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  readonly startTime: number;
  readonly stopTime: number;
  readonly output: string | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
}

/** What somebody sends for a task they hold the token of. */
export type TokenSignal =
  | { readonly kind: 'SendTaskSuccess'; readonly taskToken: string /** JSON text. */; readonly output: string }
  | {
      readonly kind: 'SendTaskFailure';
      readonly taskToken: string;
      readonly error?: string | undefined;
      readonly cause?: string | undefined;
    }
  | { readonly kind: 'SendTaskHeartbeat'; readonly taskToken: string };

/** The API's refusal: its error name and message. */
export interface ApiError {
  readonly error: string;
  readonly message: string;
}

/** What every answer may say beside its outcome. */
interface Answer {
  /** Virtual milliseconds from the start of the task to its end; default 0. */
  readonly after?: number | undefined;
  /** What the first call of a `.sync` or `.waitForTaskToken` task returned. */
  readonly submit?: JsonValue | undefined;
  /** `false` where no worker ever takes the activity's task. */
  readonly started?: boolean | undefined;
  /** Virtual milliseconds until a worker takes an activity's task; default 0. */
  readonly startedAfter?: number | undefined;
  /** The worker that took an activity's task. */
  readonly workerName?: string | undefined;
  /** Executions the call sets going; nobody waits for them. */
  readonly starts?: readonly Start[] | undefined;
}

/**
 * What the host says: an answer, none ever (`hang`: the virtual clock runs on to the time-out), none yet (`pending`:
 * the run stops as RUNNING and is computed again when the answer is known), that it comes when an execution ends
 * (`nested`) or when a signal was delivered (`signal`), or no response prepared (`missing`).
 */
export type TaskAnswer = Answer &
  (
    | { readonly kind: 'return'; readonly value: JsonValue }
    | {
        readonly kind: 'throw';
        readonly error?: string | undefined;
        readonly cause?: string | undefined;
        /** Whether the role did not allow the call: `States.Permissions` takes that, whatever the service calls it. */
        readonly denied?: boolean | undefined;
      }
    | { readonly kind: 'nested'; readonly start: Start; readonly settle: (ended: Ended) => TaskAnswer }
    | {
        readonly kind: 'signal';
        readonly signal: TokenSignal;
        readonly settle: (refused: ApiError | undefined) => TaskAnswer;
      }
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
