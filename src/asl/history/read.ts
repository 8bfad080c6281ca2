import { toText } from '../syntax/text';
import type { JsonValue } from '../values';
import { type Details, detailShapes } from './details';
import type { EventType } from './event-types';
import type { HistoryLog } from './log';
import { writeHistory } from './write';

/**
 * One event as GetExecutionHistory returns it: `timestamp` in seconds since 1970, payloads as JSON texts, and at most
 * one `…EventDetails` object beside.
 */
export interface HistoryEvent {
  readonly timestamp: number;
  readonly type: EventType;
  readonly id: number;
  readonly previousEventId: number;
  readonly [details: `${string}EventDetails`]: Details;
}

/** Reads a log as AWS's events; the text of each value is made once, however many events show it. */
export class HistoryReader {
  private readonly texts = new Map<JsonValue, string>();

  constructor(private readonly log: HistoryLog) {}

  get length(): number {
    return this.log.length;
  }

  /** The event of that id, 1 to `length`. */
  event(id: number): HistoryEvent {
    const { log } = this;
    const type = log.types[id - 1];
    const previousEventId = log.previous[id - 1];
    const time = log.times[id - 1];
    if (type === undefined || previousEventId === undefined || time === undefined) {
      throw new RangeError(`no event ${id} in a history of ${log.length}`);
    }
    const event = { timestamp: time / 1000, type, id, previousEventId };
    const shape = detailShapes[type];
    if (shape === undefined) return event;
    return { ...event, [shape.key]: shape.of({ id, log, text: (value) => this.text(value) }) };
  }

  /** In order: all of them, or the first `most` after the event `after`. */
  events(after = 0, most = Number.POSITIVE_INFINITY): HistoryEvent[] {
    const events: HistoryEvent[] = [];
    const end = Math.min(this.log.length, after + most);
    for (let id = after + 1; id <= end; id++) events.push(this.event(id));
    return events;
  }

  /** The whole history as GetExecutionHistory's JSON text: `{"events":[…]}`. */
  toText(): string {
    return writeHistory(this.log);
  }

  /** A value's JSON text: compact, but verbatim where no state transformed the execution's input. */
  text(value: JsonValue): string {
    if (typeof value !== 'object' || value === null) return this.log.verbatim.get(value) ?? toText(value);
    let text = this.texts.get(value) ?? this.log.verbatim.get(value);
    if (text === undefined) {
      text = toText(value);
      this.texts.set(value, text);
    }
    return text;
  }
}
