import type { JsonObject, JsonValue } from '../values';

/** What each section of a world holds under each name. Instants are ISO 8601. */
export interface Sections {
  readonly functions: readonly Invocation[];
  /** Items of each table, in order of their keys. */
  readonly tables: readonly JsonObject[];
  readonly queues: readonly Message[];
  readonly topics: readonly Published[];
  readonly buses: readonly BusEvent[];
  /** Tasks of each ECS cluster, as DescribeTasks tells of them. */
  readonly clusters: readonly JsonObject[];
  /** Jobs of each Batch queue, as DescribeJobs tells of them. */
  readonly jobQueues: readonly JsonObject[];
  readonly buckets: Readonly<Record<string, StoredObject>>;
  /** Executions of each machine. */
  readonly machines: readonly StartedExecution[];
  readonly activities: readonly ActivityTask[];
  readonly endpoints: readonly Request[];
  /** Mails and text messages, by address. */
  readonly emails: readonly Mail[];
}

export type SectionName = keyof Sections;

/**
 * What a world looks like at one moment, as plain data. Never changed: every change makes a new one that shares what stayed
 * the same.
 */
export type WorldState = { readonly [S in SectionName]: Readonly<Record<string, Sections[S]>> };

interface Mail {
  readonly subject: string | undefined;
  readonly message: string;
}

export interface Invocation {
  readonly at: string;
  readonly payload: JsonValue;
  /** What came of it, once that is known: `returned`, `TooLarge: …`. */
  readonly outcome: string;
  readonly from: string;
}

export interface Message {
  readonly messageId: string;
  readonly body: string;
  readonly attributes?: JsonValue | undefined;
  readonly sentAt: string;
  /** Nobody can receive it before. */
  readonly visibleAt: string;
  readonly receiveCount: number;
  readonly groupId?: string | undefined;
  readonly sequenceNumber?: string | undefined;
  readonly receiptHandle?: string | undefined;
}

/** What sending a message came to. */
export interface SentMessage {
  readonly messageId: string;
  readonly sequenceNumber: string | undefined;
  /** Seconds. */
  readonly delay: number;
}

export interface Published {
  readonly messageId: string;
  readonly at: string;
  readonly subject?: string | undefined;
  readonly message: string;
  readonly deliveredTo: readonly string[];
}

export interface BusEvent {
  readonly event: JsonObject;
  /** Rules that took it. */
  readonly matched: readonly string[];
}

export interface StoredObject {
  readonly body: string;
  readonly eTag: string;
  readonly lastModified: string;
}

export interface StartedExecution {
  readonly executionArn: string;
  readonly name: string;
  readonly input: JsonValue;
  readonly startedAt: string;
  readonly startedBy: string;
  readonly status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
}

export interface ActivityTask {
  readonly at: string;
  readonly input: JsonValue;
  readonly worker: string;
}

export interface Request {
  readonly at: string;
  readonly body: JsonValue;
  readonly status: number;
}

export const emptyState: WorldState = {
  functions: {},
  tables: {},
  queues: {},
  topics: {},
  buses: {},
  clusters: {},
  jobQueues: {},
  buckets: {},
  machines: {},
  activities: {},
  endpoints: {},
  emails: {},
};
