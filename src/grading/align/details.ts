import type { HistoryEvent } from '@/asl';

const own = new Set(['timestamp', 'type', 'id', 'previousEventId']);

/** An event's details object, whatever its name; empty where it has none. */
export const detailsOf = (event: HistoryEvent): Readonly<Record<string, unknown>> => {
  for (const key in event) if (!own.has(key)) return event[key as `${string}EventDetails`] ?? {};
  return {};
};
