import type { JsonValue } from './values';

/** The ports the engine asks. All of it is input: the same answers give the same history, byte for byte. */
export interface Host {
  /** Start of the virtual clock, in milliseconds since 1970 UTC. */
  readonly startTime: number;
  /** Seeds every identifier, token and random number of the run. */
  readonly seed: string;
  /** Hex digest of UTF-8 text; pure implementations live in `digest/`. */
  digest(algorithm: 'MD5' | 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512', text: string): string;
  /** Answers a task's call; see `integrations`. */
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

/** What the host says: an answer after some virtual milliseconds, or none ever. */
export type TaskAnswer =
  | { readonly kind: 'return'; readonly value: JsonValue; readonly after?: number; readonly submit?: JsonValue }
  | {
      readonly kind: 'throw';
      readonly error?: string;
      readonly cause?: string;
      readonly after?: number;
      readonly submit?: JsonValue;
    }
  | { readonly kind: 'hang'; readonly submit?: JsonValue }
  | { readonly kind: 'missing'; readonly message: string };
