import type { HistoryEvent } from '@/asl';

/** One row of the event table. */
export interface EventLine {
  readonly id: number;
  /** Seconds of virtual time since the start, as text: `0 s`, `2.5 s`. */
  readonly time: string;
  readonly type: string;
  /** The state it names, the error it carries, the resource it calls. */
  readonly about: string;
  readonly tone: 'plain' | 'failed' | 'succeeded';
}

type Details = Readonly<Record<string, unknown>>;

/** An event in one line: when, what, and what about. `startTime` in milliseconds since 1970. */
export function eventLine(event: HistoryEvent, startTime: number): EventLine {
  const key = Object.keys(event).find((name) => name.endsWith('EventDetails'));
  const details = (key === undefined ? {} : event[key as `${string}EventDetails`]) as Details;
  const failed = /(Failed|TimedOut)$/.test(event.type);
  return {
    id: event.id,
    time: duration(Math.round(event.timestamp * 1000) - startTime),
    type: event.type,
    about: failed ? failure(details) : subject(details),
    tone: failed ? 'failed' : event.type === 'ExecutionSucceeded' ? 'succeeded' : 'plain',
  };
}

const word = (details: Details, name: string): string | undefined => {
  const value = details[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

const failure = (details: Details): string => {
  const error = word(details, 'error');
  const cause = word(details, 'cause');
  return [error, cause].filter(Boolean).join(': ');
};

function subject(details: Details): string {
  const name = word(details, 'name') ?? word(details, 'state');
  const index = word(details, 'index');
  if (name !== undefined) return index === undefined ? name : `${name} [${index}]`;
  const service = word(details, 'resourceType');
  const resource = word(details, 'resource');
  if (resource === undefined) return word(details, 'mapRunArn') ?? '';
  return service === undefined ? resource.split(':').slice(6).join(':') || resource : `${service}:${resource}`;
}

const UNITS = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
] as const;

/** Milliseconds as people say them: `0 s`, `2.5 s`, `3 min 20 s`, `365 d`. */
export function duration(ms: number): string {
  const parts: string[] = [];
  let rest = ms;
  for (const [size, unit] of UNITS) {
    if (rest < size) continue;
    parts.push(`${Math.floor(rest / size)} ${unit}`);
    rest %= size;
  }
  if (rest > 0 || parts.length === 0) parts.push(`${Math.round(rest) / 1000} s`);
  return parts.slice(0, 2).join(' ');
}
