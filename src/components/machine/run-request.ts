import type { ExecutionStatus, HistoryEvent, LoadFault, Signal } from '@/asl';

/** What somebody outside sent, and the state it was for. */
export type SentSignal = Signal & { readonly of?: string | undefined };

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
  /** JSON text: services that answer what the responses do not. */
  readonly world?: string | undefined;
  /** JSON text: `{bucket: {key: text}}`, in place of the world's buckets. */
  readonly objects?: string | undefined;
  /** What somebody outside sent while it waited. Given, also empty, a state nothing answers waits for it, where a token or a worker can. */
  readonly signals?: readonly SentSignal[] | undefined;
  readonly executionName?: string | undefined;
  readonly type: 'STANDARD' | 'EXPRESS';
  /** Milliseconds since 1970 UTC. */
  readonly startTime: number;
  readonly seed: string;
}

/** A task that waits for somebody outside. Instants in virtual milliseconds since 1970. */
export interface Waiting {
  readonly state: string;
  readonly resource: string;
  /** 0 for the first try. */
  readonly attempt: number;
  readonly iteration: number | undefined;
  readonly taskToken: string;
  /** JSON text: what was sent to the service, or is there for the worker. */
  readonly input: string;
  /** Name of the activity, where it waits for a worker. */
  readonly activity: string | undefined;
  /** `false` while no worker has taken an activity's task. */
  readonly started: boolean;
  /** When it fails if nothing comes. */
  readonly timesOutAt: number | undefined;
  /** Whether that is for want of a heartbeat. */
  readonly byHeartbeat: boolean;
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
      readonly waiting: readonly Waiting[];
      /** Why the API refused a signal, by its place; undefined where it did not. */
      readonly refused: readonly (string | undefined)[];
    }
  | { readonly kind: 'refused'; readonly faults: readonly LoadFault[] }
  | { readonly kind: 'stopped'; readonly reason: string };

/** The seed of a lesson's runs whose definition the learner changed. */
export const changedSeed = (machine: string): string => `${machine} changed`;
