import { type HistoryEvent, parseJson, SyntaxFault, toText } from '@/asl';
import { aimOfEvent, roleOfEvent } from './calls';
import { detailsOf } from './details';
import { threadsOf } from './threads';

/** One event as it is compared and shown: without ids, ARNs, tokens and the date. */
export interface Line {
  /** The event's type; `LambdaFunction*` of a call is written as the `Task*` it stands for. */
  readonly type: string;
  /** The state, where the event names one. */
  readonly state?: string;
  /** Virtual milliseconds since the start. */
  readonly at: number;
  /** Id in its own history. */
  readonly event: number;
  /** What else it says: `input`, `output`, `error`, `cause`, `target`, `role` … as text. */
  readonly parts: Readonly<Record<string, string>>;
}

/** One row of two histories side by side. */
export interface DiffRow {
  readonly kind: 'same' | 'changed' | 'missing' | 'surplus';
  readonly expected?: Line;
  readonly actual?: Line;
  /** What is changed: parts, and `time` where it came sooner or later beside the event before it. */
  readonly changes: readonly string[];
}

/** Never compared: they differ from run to run, or say the same again. */
const passing = new Set([
  'name',
  'inputDetails',
  'outputDetails',
  'assignedVariablesDetails',
  'roleArn',
  'region',
  'mapRunArn',
]);
const calling = /^(LambdaFunction|Task)(Scheduled|Started|Succeeded|Failed|TimedOut|StartFailed|ScheduleFailed)$/;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The payload of `lambda:invoke`'s envelope: what a call by ARN gives at once. */
const unwrapped = (output: string): string => {
  const value = parseJson(output);
  if (value instanceof SyntaxFault || typeof value !== 'object' || value === null) return output;
  const payload = Object.hasOwn(value, 'Payload') ? (value as Record<string, never>)['Payload'] : undefined;
  return payload === undefined ? output : toText(payload);
};

const partsOf = (event: HistoryEvent): Record<string, string> => {
  const details = detailsOf(event);
  if (calling.test(event.type)) {
    if (event.type.endsWith('Scheduled')) {
      const { target, arguments: given } = aimOfEvent(event);
      const limits = ['timeoutInSeconds', 'heartbeatInSeconds'].flatMap((name) =>
        details[name] === undefined ? [] : [[name, textOf(details[name])]],
      );
      const role = roleOfEvent(event);
      return {
        target,
        arguments: toText(given),
        ...(role === undefined ? {} : { role }),
        ...Object.fromEntries(limits),
      };
    }
    const { output, error, cause, resourceType } = details;
    return {
      ...(typeof output === 'string' ? { output: resourceType === 'lambda' ? unwrapped(output) : output } : {}),
      ...(error === undefined ? {} : { error: textOf(error) }),
      ...(cause === undefined ? {} : { cause: textOf(cause) }),
    };
  }
  const parts: Record<string, string> = {};
  for (const [name, value] of Object.entries(details))
    if (!passing.has(name) && value !== undefined) parts[name] = textOf(value);
  return parts;
};

/** A history as lines, in its own order. */
export const linesOf = (events: readonly HistoryEvent[], startTime: number): Line[] =>
  events.map((event) => {
    const details = detailsOf(event);
    const name = details.name ?? details.state;
    return {
      type: event.type.replace(/^LambdaFunction/, 'Task'),
      ...(typeof name === 'string' ? { state: name } : {}),
      at: Math.round(event.timestamp * 1000 - startTime),
      event: event.id,
      parts: partsOf(event),
    };
  });

/** A run's lines with what they follow. */
export interface Told {
  readonly lines: readonly Line[];
  readonly threads: ReturnType<typeof threadsOf>;
  /** Line → the line it follows; -1 where it follows none. */
  readonly before: readonly number[];
  /** Line → milliseconds since the line it follows. */
  readonly delays: readonly number[];
}

/** Makes a history comparable. */
export const tell = (events: readonly HistoryEvent[], startTime: number): Told => {
  const lines = linesOf(events, startTime);
  const byId = new Map(events.map(({ id }, index) => [id, index]));
  const before = events.map(({ previousEventId }) => byId.get(previousEventId) ?? -1);
  const delays = lines.map(({ at }, index) => at - (lines[before[index] ?? -1]?.at ?? 0));
  return { lines, threads: threadsOf(events), before, delays };
};
