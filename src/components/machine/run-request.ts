import type { ExecutionStatus, HistoryEvent, LoadFault } from '@/asl';

/** All a run is made of: the same request gives the same history, byte for byte. */
export interface RunRequest {
  /** ASL as JSON text. */
  readonly definition: string;
  /** JSON text. */
  readonly input: string;
  /** JSON text: whom → answers in order of attempts. */
  readonly responses: string;
  /** Whom the responses name: states, or what is called (`charge-card`, `sqs:sendMessage`), whose last answer then repeats. */
  readonly answers?: 'state' | 'target';
  readonly type: 'STANDARD' | 'EXPRESS';
  /** Milliseconds since 1970 UTC. */
  readonly startTime: number;
  readonly seed: string;
}

/** What a run came to, in data that can cross from a worker. */
export type RunReport =
  | {
      readonly kind: 'ran';
      /** Version of the interpreter that ran it. */
      readonly engine: string;
      readonly executionArn: string;
      readonly stateMachineArn: string;
      readonly status: ExecutionStatus;
      /** JSON text. */
      readonly output: string | undefined;
      readonly error: string | undefined;
      readonly cause: string | undefined;
      /** Why it could not go on although AWS's could: an answer that is missing, a limit of ours. */
      readonly problem: string | undefined;
      readonly events: readonly HistoryEvent[];
      /** Virtual milliseconds from start to end. */
      readonly duration: number;
      /** Real milliseconds it took to compute. */
      readonly took: number;
    }
  | { readonly kind: 'refused'; readonly faults: readonly LoadFault[] }
  | { readonly kind: 'stopped'; readonly reason: string };
