import { type HistoryEvent, parseJson, SyntaxFault, toText } from '@/asl';
import { sameText } from '../values/same';
import { aimOfEvent, roleOfEvent } from './calls';
import { detailsOf } from './details';
import { pair } from './pair';
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
  /** Line → milliseconds since the line it follows. */
  readonly delays: readonly number[];
}

/** Makes a history comparable. */
export const tell = (events: readonly HistoryEvent[], startTime: number): Told => {
  const lines = linesOf(events, startTime);
  const byId = new Map(events.map(({ id }, index) => [id, index]));
  const delays = events.map(({ previousEventId }, index) => {
    const before = lines[byId.get(previousEventId) ?? -1];
    return (lines[index]?.at ?? 0) - (before?.at ?? 0);
  });
  return { lines, threads: threadsOf(events), delays };
};

const differences = (expected: Line, actual: Line): string[] => {
  const names = new Set([...Object.keys(expected.parts), ...Object.keys(actual.parts)]);
  return [...names].filter((name) => !sameText(expected.parts[name], actual.parts[name]));
};

/** Aligns two histories, thread by thread, so that one event too many or too few leaves the others as they are. */
export const diffHistories = (expected: Told, actual: Told): DiffRow[] => {
  const changesOf = (i: number, j: number): string[] => {
    const [left, right] = [expected.lines[i] as Line, actual.lines[j] as Line];
    return [
      ...(left.state === right.state ? [] : ['state']),
      ...differences(left, right),
      ...(expected.delays[i] === actual.delays[j] ? [] : ['time']),
    ];
  };
  const differ = (i: number, j: number): number | undefined => {
    const [left, right] = [expected.lines[i] as Line, actual.lines[j] as Line];
    if (left.type !== right.type) return undefined;
    const changes = changesOf(i, j);
    if (left.state !== right.state) return 1.2;
    return Math.min(1, changes.length === 0 ? 0 : 0.3 + 0.1 * changes.length);
  };
  const rows: { row: DiffRow; at: number; rank: number }[] = [];
  const alone = (kind: 'missing' | 'surplus', told: Told, thread: number): void => {
    const { threads } = told;
    for (const index of threads.all[thread]?.events ?? [])
      add(kind, kind === 'missing' ? index : undefined, kind === 'surplus' ? index : undefined);
  };
  const forksAlone = (kind: 'missing' | 'surplus', told: Told, index: number): void => {
    for (const branch of told.threads.forked.get(index) ?? []) {
      alone(kind, told, branch);
      for (const event of told.threads.all[branch]?.events ?? []) forksAlone(kind, told, event);
    }
  };
  const add = (kind: DiffRow['kind'], i: number | undefined, j: number | undefined): void => {
    const [left, right] = [
      i === undefined ? undefined : expected.lines[i],
      j === undefined ? undefined : actual.lines[j],
    ];
    rows.push({
      row: {
        kind,
        ...(left ? { expected: left } : {}),
        ...(right ? { actual: right } : {}),
        changes: kind === 'changed' && i !== undefined && j !== undefined ? changesOf(i, j) : [],
      },
      at: right?.at ?? left?.at ?? 0,
      rank: j ?? (i ?? 0) - 0.5,
    });
  };
  const compareThreads = (left: number, right: number): void => {
    const [own, other] = [expected.threads.all[left]?.events ?? [], actual.threads.all[right]?.events ?? []];
    for (const step of pair(own, other, differ)) {
      const i = step.expected === undefined ? undefined : own[step.expected];
      const j = step.actual === undefined ? undefined : other[step.actual];
      if (i !== undefined && j !== undefined) {
        add(changesOf(i, j).length === 0 ? 'same' : 'changed', i, j);
        const [branches, others] = [expected.threads.forked.get(i) ?? [], actual.threads.forked.get(j) ?? []];
        for (let place = 0; place < Math.max(branches.length, others.length); place++) {
          const [branch, counterpart] = [branches[place], others[place]];
          if (branch !== undefined && counterpart !== undefined) compareThreads(branch, counterpart);
          else if (branch !== undefined) alone('missing', expected, branch);
          else if (counterpart !== undefined) alone('surplus', actual, counterpart);
        }
      } else if (i !== undefined) {
        add('missing', i, undefined);
        forksAlone('missing', expected, i);
      } else if (j !== undefined) {
        add('surplus', undefined, j);
        forksAlone('surplus', actual, j);
      }
    }
  };
  compareThreads(0, 0);
  return arrange(rows);
};

/** In the order of the learner's history; a missing line stands before the first that follows it. */
const arrange = (rows: readonly { row: DiffRow; at: number; rank: number }[]): DiffRow[] => {
  let last = 0;
  return rows
    .map(({ row, rank }) => {
      // A missing line has no place of its own in the learner's history: it follows what it was aligned after.
      const place = row.actual ? rank : last + 0.5;
      if (row.actual) last = rank;
      return { row, place };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
};

/** The first row that is not the same. */
export const firstDifference = (rows: readonly DiffRow[]): DiffRow | undefined =>
  rows.find(({ kind }) => kind !== 'same');
