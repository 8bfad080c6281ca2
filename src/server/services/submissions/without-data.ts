import type { HistoryEvent } from '@/asl';
import { withhold } from '../exercises/secrets';

/** Details that say what happened and hold nothing of the data it happened with. */
const plain = new Set(['name', 'resource', 'resourceType', 'region', 'index', 'error', 'workerName']);

/** An event of a hidden scenario: its type, its place and its names, without payloads. */
export function withoutData(event: HistoryEvent, secrets: readonly string[]): HistoryEvent {
  const { timestamp, type, id, previousEventId, ...details } = event;
  const key = Object.keys(details).find((name) => name.endsWith('EventDetails')) as `${string}EventDetails` | undefined;
  if (key === undefined) return event;
  const kept = Object.entries(event[key] ?? {})
    .filter(([name]) => plain.has(name))
    .map(([name, value]) => [name, typeof value === 'string' ? withhold(value, secrets) : value]);
  return { timestamp, type, id, previousEventId, [key]: Object.fromEntries(kept) };
}
