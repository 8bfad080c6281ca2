import type { Failure } from '../errors';
import type { Held } from '../query/jsonpath/draft';
import type { JsonObject, JsonValue } from '../values';
import type { EventType } from './event-types';

/** What a Task's events say of the service that was called. */
export interface TaskSubject {
  readonly resourceType: string;
  readonly resource: string;
}

/** What a *Scheduled event adds where the state sets it. Seconds. */
export interface ScheduleExtra {
  readonly timeoutInSeconds?: number | undefined;
  readonly heartbeatInSeconds?: number | undefined;
  readonly roleArn?: string | undefined;
}

/**
 * The history of one execution, as a compact log: one row for each event, in columns, holding references to the
 * values. Nothing is copied and no text is made here; `readEvent` makes AWS's shape when somebody looks.
 *
 * Event `id` is row `id - 1`. What `subject`, `value` and `extra` mean for a type stands in `details.ts`.
 */
export class HistoryLog {
  readonly types: EventType[] = [];
  readonly previous: number[] = [];
  /** Virtual milliseconds since 1970. */
  readonly times: number[] = [];
  readonly subjects: (string | TaskSubject | undefined)[] = [];
  readonly values: (Held | Failure | undefined)[] = [];
  /** Few events have more to tell; by id. */
  readonly extras = new Map<number, JsonObject | ScheduleExtra>();
  /** Texts of values that must come out as they came in, white space included: the execution's input. */
  readonly verbatim = new Map<JsonValue, string>();

  /** `region` is shown by TaskScheduled. */
  constructor(readonly region: string) {}

  get length(): number {
    return this.types.length;
  }

  /** Appends an event and returns its id. */
  add(type: EventType, previous: number, time: number, subject?: string | TaskSubject, value?: Held | Failure): number {
    this.previous.push(previous);
    this.times.push(time);
    this.subjects.push(subject);
    this.values.push(value);
    return this.types.push(type);
  }
}
