import type { HistoryEvent, Run } from '../asl';

const widest = 100;

/** A run's history as a table for the terminal: id, previous id, time since the start, type, the gist of the details. */
export function eventTable(run: Run): string {
  const events = run.events();
  const rows = events.map((event) => [
    String(event.id),
    `←${event.previousEventId}`,
    `+${(event.timestamp - run.startTime / 1000).toFixed(3)}s`,
    event.type,
    gist(event),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column < 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const end = [run.status, run.outputText ?? '', run.error ?? '', run.cause ?? ''].filter((part) => part !== '');
  return `${lines.join('\n')}\n\n${end.join('  ')}\n`;
}

/** What matters of the details on one line. */
function gist(event: HistoryEvent): string {
  const key = Object.keys(event).find((name) => name.endsWith('EventDetails'));
  if (key === undefined) return '';
  const details = event[key as `${string}EventDetails`];
  const parts = Object.entries(details ?? {})
    .filter(([name]) => !name.endsWith('Details') && name !== 'roleArn' && name !== 'region')
    .map(([name, value]) =>
      name === 'name' ? String(value) : `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
    );
  const text = parts.join('  ');
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text;
}
