import type { Program } from '../../link/program';
import type { Template } from '../../query/template';
import type { JsonObject, JsonValue } from '../../values';

/**
 * A sandbox world as it was read: everything a run finds around it. Times are seconds of virtual time. The document it is
 * read from is plain JSON with the same names (`read-world.ts` says what each may be).
 */
export interface World {
  /** What the run's role allows; absent: everything. */
  readonly role: Role | undefined;
  /** Roles a task may assume by `Credentials`, by ARN; absent: any, allowed everything. */
  readonly roles: ReadonlyMap<string, Role> | undefined;
  readonly functions: ReadonlyMap<string, FunctionSpec>;
  readonly tables: ReadonlyMap<string, TableSpec>;
  readonly queues: ReadonlyMap<string, QueueSpec>;
  readonly topics: ReadonlyMap<string, TopicSpec>;
  readonly buses: ReadonlyMap<string, BusSpec>;
  readonly clusters: ReadonlyMap<string, object>;
  readonly taskDefinitions: ReadonlyMap<string, TaskDefinitionSpec>;
  readonly jobQueues: ReadonlyMap<string, object>;
  readonly jobDefinitions: ReadonlyMap<string, JobDefinitionSpec>;
  /** Bucket → key → text. */
  readonly buckets: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly machines: ReadonlyMap<string, MachineSpec>;
  readonly activities: ReadonlyMap<string, ActivitySpec>;
  readonly endpoints: readonly EndpointSpec[];
  /** Whether somebody outside may still answer what nobody in the world answers; `nobody`: it is never answered. */
  readonly outside: 'waits' | 'nobody';
}

export interface Role {
  readonly allow: readonly Grant[];
  /** Stronger than any `allow`. */
  readonly deny: readonly Grant[];
}

/** `*` and `?` stand for any text and any character, in both. */
export interface Grant {
  readonly action: string;
  readonly resource: string;
}

/** What one call of something gets, the first that fits. */
export interface Rule {
  /** An event pattern the payload must match. */
  readonly when: JsonObject | undefined;
  /** How many calls it answers. */
  readonly times: number | undefined;
  readonly duration: number | undefined;
  readonly outcome: Outcome;
  /** Who holds the task token answers with it. */
  readonly callback: Callback | undefined;
}

export type Outcome =
  | { readonly kind: 'returns'; readonly template: Template }
  | {
      readonly kind: 'throws';
      readonly errorType: string;
      readonly errorMessage: string;
      readonly stackTrace: readonly string[];
    }
  /** The service itself refuses: `Lambda.TooManyRequestsException`. */
  | { readonly kind: 'fails'; readonly error: string; readonly cause: string | undefined }
  | { readonly kind: 'hangs' };

/** An answer with the task token, so many seconds after the token was handed over. */
export interface Callback {
  readonly when: JsonObject | undefined;
  readonly after: number;
  /** A template over what was handed over. */
  readonly output: Template | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
}

export interface FunctionSpec {
  /** The function's own time-out. */
  readonly timeout: number;
  readonly duration: number;
  readonly rules: readonly Rule[];
}

export interface TableSpec {
  readonly partition: string;
  readonly sort: string | undefined;
  readonly items: readonly JsonObject[];
}

export interface QueueSpec {
  readonly visibility: number;
  readonly delay: number;
  readonly messages: readonly string[];
  readonly consumer: ConsumerSpec | undefined;
  readonly redrive: { readonly queue: string; readonly maxReceiveCount: number } | undefined;
}

/** Who receives a queue's messages: each takes `after` to be worked on, then it is deleted. */
export interface ConsumerSpec {
  readonly after: number;
  /** So many receives of each message fail: it becomes visible again when its visibility time-out is over. */
  readonly fails: number;
  readonly callbacks: readonly Callback[];
}

export interface TopicSpec {
  readonly subscriptions: readonly SubscriptionSpec[];
}

export interface SubscriptionSpec {
  readonly queue: string | undefined;
  readonly function: string | undefined;
  readonly email: string | undefined;
  readonly raw: boolean;
  /** An event pattern over the message attributes. */
  readonly filter: JsonObject | undefined;
  readonly callbacks: readonly Callback[];
}

export interface BusSpec {
  readonly rules: readonly BusRule[];
}

export interface BusRule {
  readonly name: string;
  readonly pattern: JsonObject;
  readonly targets: readonly Target[];
}

export interface Target {
  readonly kind: 'queue' | 'topic' | 'function' | 'machine' | 'bus';
  readonly name: string;
  readonly input: TargetInput;
}

/** What a target gets: the event, a part of it, a fixed value, or what a transformer makes of it. */
export type TargetInput =
  | { readonly kind: 'event' }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'constant'; readonly value: JsonValue }
  | { readonly kind: 'transformer'; readonly paths: ReadonlyMap<string, string>; readonly template: string };

export interface TaskDefinitionSpec {
  readonly containers: readonly { readonly name: string; readonly image: string }[];
  /** From the start of its containers to their end. */
  readonly duration: number;
  /** From the call to the start of its containers. */
  readonly startup: number;
  readonly exitCode: number;
  /** It does not start: the reason. */
  readonly failsToStart: string | undefined;
  /** It cannot be placed: the reason, as `Failures` tells it. */
  readonly unplaced: string | undefined;
  readonly callbacks: readonly Callback[];
}

export interface JobDefinitionSpec {
  readonly duration: number;
  readonly startup: number;
  readonly exitCode: number;
  /** So many attempts fail before one succeeds. */
  readonly fails: number;
  readonly reason: string | undefined;
}

export interface MachineSpec {
  readonly program: Program;
  readonly type: 'STANDARD' | 'EXPRESS';
}

export interface ActivitySpec {
  readonly worker: WorkerSpec | undefined;
}

export interface WorkerSpec {
  readonly name: string | undefined;
  /** From the moment the task is there to the worker's poll. */
  readonly after: number;
  readonly duration: number;
  readonly rules: readonly Rule[];
}

/** One answer of an API, for HTTP tasks and API Gateway. */
export interface EndpointSpec {
  readonly method: string;
  /** What the URL begins with. */
  readonly url: string;
  readonly status: number;
  readonly statusText: string | undefined;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Template;
  readonly duration: number;
  readonly times: number | undefined;
}
