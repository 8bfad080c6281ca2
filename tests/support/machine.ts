import type { RunOptions } from '@/asl';
import {
  execute,
  InputFault,
  type JsonValue,
  loadDefinition,
  MockFault,
  parseJson,
  type Run,
  readMockLists,
  Script,
} from '@/asl';

type Options = Omit<RunOptions, 'responses'> & { readonly mocks?: Record<string, readonly object[]> };

/** Runs a definition given as a value; throws where it cannot be run at all. */
export async function runMachine(definition: object, { mocks = {}, ...options }: Options = {}): Promise<Run> {
  const loaded = loadDefinition(JSON.stringify(definition));
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  const lists = readMockLists(parseJson(JSON.stringify(mocks)) as JsonValue);
  if (lists instanceof MockFault) throw new Error(lists.message);
  const run = await execute(loaded.program, { ...options, responses: new Script(lists) });
  if (run instanceof InputFault) throw new Error(run.fault.message);
  return run;
}

/** A history in short: `[id, previousEventId, type]`. */
export const chain = (run: Run): [number, number, string][] =>
  run.events().map(({ id, previousEventId, type }) => [id, previousEventId, type]);

/** The types of a history's events. */
export const types = (run: Run): string[] => run.events().map(({ type }) => type);
