import type { Call, Observation } from '../exercise/observation';
import { sameText } from '../values/same';
import { argumentsText } from './arguments-text';
import { compareCalls } from './effects';
import type { DiffRow, Line } from './history';

const callLine = (call: Call | undefined, own: boolean): Line | undefined =>
  call && {
    type: 'Call',
    // The reference's names are not for learners.
    ...(own ? { state: call.state } : {}),
    at: call.at,
    event: call.event,
    parts: {
      target: call.target,
      arguments: argumentsText(call.arguments),
      ...(call.end?.error === undefined ? {} : { error: call.end.error }),
    },
  };

const endLine = (run: Observation): Line => ({
  type: 'End',
  at: run.duration,
  event: run.lastEvent,
  parts: {
    status: run.status,
    ...(run.output === undefined ? {} : { output: run.output }),
    ...(run.error === undefined ? {} : { error: run.error }),
  },
});

/** What two runs did outside, side by side: their calls and how they ended, no names of states among what is compared. */
export const diffEffects = (expected: Observation, actual: Observation): DiffRow[] => {
  const rows = compareCalls(expected.calls, actual.calls).map((row): DiffRow => {
    const [left, right] = [callLine(row.expected, false), callLine(row.actual, true)];
    return {
      kind: row.kind,
      ...(left ? { expected: left } : {}),
      ...(right ? { actual: right } : {}),
      changes: row.changes,
    };
  });
  const [left, right] = [endLine(expected), endLine(actual)];
  const changes = [
    ...['status', 'output', 'error'].filter((part) => !sameText(left.parts[part], right.parts[part])),
    ...(left.at === right.at || rows.some(({ kind }) => kind !== 'same') ? [] : ['time']),
  ];
  return [...rows, { kind: changes.length > 0 ? 'changed' : 'same', expected: left, actual: right, changes }];
};

/** Rows and characters of a payload a screen is given. */
const most = { rows: 300, characters: 4_000 } as const;

const cut = (line: Line | undefined): Line | undefined =>
  line && {
    ...line,
    parts: Object.fromEntries(
      Object.entries(line.parts).map(([name, text]) => [
        name,
        text.length > most.characters ? `${text.slice(0, most.characters)}…` : text,
      ]),
    ),
  };

/** Rows small enough to be stored and shown; what differs is kept before what is the same. */
export const abridge = (rows: readonly DiffRow[]): DiffRow[] => {
  const first = rows.findIndex(({ kind }) => kind !== 'same');
  const start = rows.length > most.rows ? Math.max(0, Math.min(first - 20, rows.length - most.rows)) : 0;
  return rows.slice(start, start + most.rows).map((row) => {
    const [left, right] = [cut(row.expected), cut(row.actual)];
    return { ...row, ...(left ? { expected: left } : {}), ...(right ? { actual: right } : {}) };
  });
};
