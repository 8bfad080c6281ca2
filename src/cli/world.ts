import type { Run, Sandbox, WorldState } from '../asl';

/** What a run waits for, what signals were answered, what it started. */
export function waitingText(run: Run): string {
  const pending = run.pending.map(
    ({ state, resource, taskToken, started }) =>
      `  ${state} (${resource})${started ? '' : ', not taken by a worker yet'}\n    taskToken ${taskToken}`,
  );
  const answers = run.answers.flatMap((answer, index) => {
    if (answer === undefined) return [];
    const said = answer.kind === 'refused' ? `${answer.error.error}: ${answer.error.message}` : answer.kind;
    return [`  ${index + 1}. ${said}`];
  });
  const nested = run.nested.map((execution) => {
    const child = run.child(execution);
    return `  ${child.arn}  ${child.status}  ${child.outputText ?? child.error ?? ''}`.trimEnd();
  });
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : `\n${title}\n${lines.join('\n')}\n`;
  return part('It waits for', pending) + part('Signals were answered', answers) + part('It started', nested);
}

/** What the world held, as lines for the terminal: each change, then what is there at last (or after an event). */
export function worldText(run: Run, { snapshots }: Sandbox, event: number | undefined): string {
  const after = event === undefined ? undefined : run.events()[event - 1];
  const state = after === undefined ? snapshots.final : snapshots.after(after);
  const changes = snapshots.changes
    .filter((change) => after === undefined || (change.event ?? Number.NEGATIVE_INFINITY) <= after.id)
    .filter((change) => after === undefined || change.at <= Math.round(after.timestamp * 1000))
    .map(
      ({ at, service, name, what }) => `  +${((at - run.startTime) / 1000).toFixed(3)}s  ${service}.${name}: ${what}`,
    );
  const title = after === undefined ? 'The world at rest' : `The world after event ${after.id} (${after.type})`;
  return `\nWhat changed\n${changes.join('\n')}\n\n${title}\n${stateText(state)}`;
}

function stateText(state: WorldState): string {
  const lines: string[] = [];
  for (const [section, things] of Object.entries(state)) {
    for (const [name, held] of Object.entries(things)) {
      const items: unknown[] = Array.isArray(held) ? held : Object.entries(held as object);
      lines.push(`  ${section}.${name}: ${items.length === 0 ? 'nothing' : ''}`.trimEnd());
      for (const item of items) lines.push(`    ${cut(JSON.stringify(item))}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const WIDEST = 160;
const cut = (text: string): string => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text);
