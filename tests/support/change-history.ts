import type { HistoryEvent } from '@/asl';
import { detailsOf } from '@/grading/align/details';
import type { Draw } from '@/grading/values/chance';

/** A history with one thing changed, and the ids of the events a reader would point to. */
export interface ChangedHistory {
  readonly kind: 'dropped' | 'doubled' | 'filled otherwise' | 'late' | 'swapped';
  readonly events: readonly HistoryEvent[];
  /** Of the history as it was, for what is missing there. */
  readonly expected: readonly number[];
  /** Of the changed history. */
  readonly actual: readonly number[];
}

/** Who followed one event follows another. */
const relinked = (events: readonly HistoryEvent[], from: number, to: number): HistoryEvent[] =>
  events.map((event) => (event.previousEventId === from ? { ...event, previousEventId: to } : event));

const dropped = (events: readonly HistoryEvent[], event: HistoryEvent): ChangedHistory => ({
  kind: 'dropped',
  events: relinked(
    events.filter(({ id }) => id !== event.id),
    event.id,
    event.previousEventId,
  ),
  expected: [event.id],
  actual: [],
});

const doubled = (events: readonly HistoryEvent[], event: HistoryEvent): ChangedHistory => {
  const id = events.length + 1;
  const place = events.indexOf(event) + 1;
  const linked = relinked(events, event.id, id);
  return {
    kind: 'doubled',
    events: [...linked.slice(0, place), { ...event, id, previousEventId: event.id }, ...linked.slice(place)],
    expected: [],
    actual: [id, event.id],
  };
};

const filledOtherwise = (events: readonly HistoryEvent[], event: HistoryEvent): ChangedHistory | undefined => {
  const details = detailsOf(event);
  const part = ['output', 'error', 'parameters', 'input', 'name'].find((name) => typeof details[name] === 'string');
  const key = Object.keys(event).find((name) => name.endsWith('EventDetails'));
  if (part === undefined || key === undefined) return undefined;
  const value = String(details[part]);
  const other =
    part === 'parameters'
      ? value.replace(/"(\w+)"/, '"$1x"')
      : part === 'input' || part === 'output'
        ? `[${value}]`
        : `${value}x`;
  return {
    kind: 'filled otherwise',
    events: events.map((one) => (one === event ? { ...event, [key]: { ...details, [part]: other } } : one)),
    expected: [event.id],
    actual: [event.id],
  };
};

/** The event and all that follow it, directly or through others, come a second later. */
const late = (events: readonly HistoryEvent[], event: HistoryEvent): ChangedHistory => {
  const moved = new Set([event.id]);
  for (const { id, previousEventId } of events) if (moved.has(previousEventId)) moved.add(id);
  return {
    kind: 'late',
    events: events.map((one) => (moved.has(one.id) ? { ...one, timestamp: one.timestamp + 1 } : one)),
    expected: [event.id],
    actual: [event.id],
  };
};

/** Two that follow each other directly come the other way round. */
const swapped = (events: readonly HistoryEvent[], event: HistoryEvent): ChangedHistory | undefined => {
  const place = events.indexOf(event);
  const next = events[place + 1];
  if (!next || next.previousEventId !== event.id || next.type === event.type || place === 0) return undefined;
  // Ids go with the place, what they tell does not.
  const first = { ...next, id: event.id, previousEventId: event.previousEventId };
  const second = { ...event, id: next.id, previousEventId: event.id };
  return {
    kind: 'swapped',
    events: events.map((one) => (one === event ? first : one === next ? second : one)),
    expected: [event.id, next.id],
    actual: [event.id, next.id],
  };
};

/** One change of one event, both drawn; the first event is never touched, as nothing could be aligned without it. */
export const changeHistory = (events: readonly HistoryEvent[], draw: Draw): ChangedHistory => {
  for (;;) {
    const event = draw.of(events.slice(1));
    const changed = draw.of([dropped, doubled, filledOtherwise, late, swapped])(events, event);
    if (changed) return changed;
  }
};
