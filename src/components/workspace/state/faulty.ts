import type { Report } from '@/components/editor/protocol';
import { stateAt } from '@/components/editor/state-at';

/** Names of the states in which the checker found an error; the very set there was where it says the same, or where the text cannot be read. */
export function faultyStates(
  { readable, findings, outline }: Report,
  before: ReadonlySet<string>,
): ReadonlySet<string> {
  if (!readable) return before;
  const names = findings.flatMap(({ kind, from }) => (kind === 'error' ? (stateAt(outline, from)?.name ?? []) : []));
  const found = new Set(names);
  return found.size === before.size && [...found].every((name) => before.has(name)) ? before : found;
}
