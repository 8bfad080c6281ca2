import { z } from 'zod';
import { diffHistories, firstDifference } from '../align/diff-histories';
import { type DiffRow, type Line, tell } from '../align/history';
import { atEnd, type Criterion, seconds } from './criterion';

const schema = z.enum(['exact']);

/** A line for people: type, state, time and what it says of itself. */
export const lineText = ({ type, state, at, parts }: Line): string => {
  const said = Object.entries(parts).map(([name, text]) => `${name} ${text.replace(/\n\s*/g, ' ')}`);
  return [`${seconds(at)} ${type}`, state ?? '', ...said].filter(Boolean).join(' · ');
};

const changedText = (row: DiffRow, line: Line | undefined): string | undefined => {
  if (!line) return undefined;
  if (row.kind !== 'changed') return lineText(line);
  const said = row.changes.map((name) =>
    name === 'time'
      ? seconds(line.at)
      : name === 'state'
        ? (line.state ?? 'none')
        : `${name} ${line.parts[name] ?? 'none'}`,
  );
  return `${line.type} · ${said.join(' · ')}`;
};

/** The whole history, event by event: for exercises that ask for this very one. Ids, ARNs, tokens and the date do not count. */
export const history: Criterion<z.infer<typeof schema>> = {
  layer: 4,
  portion: 'effects',
  schema,
  replaces: [],
  check(_, runs) {
    const { expected, actual } = runs;
    const rows = diffHistories(tell(expected.events, expected.startTime), tell(actual.events, actual.startTime));
    const row = firstDifference(rows);
    if (!row) return undefined;
    const next = rows.slice(rows.indexOf(row)).find((one) => one.actual)?.actual;
    const line = row.actual ?? next;
    return {
      kind: 'history',
      ...(line ? { at: line.at, event: line.event } : atEnd(runs)),
      ...(line?.state === undefined ? {} : { state: line.state }),
      expected: changedText(row, row.expected),
      actual: changedText(row, row.actual),
    };
  },
};
