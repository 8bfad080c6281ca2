import { parseArgs } from 'node:util';
import {
  execute,
  InputFault,
  isObject,
  MockFault,
  memberOf,
  objectsOf,
  type Run,
  readMockConfig,
  readMockLists,
  Script,
} from '../../asl';
import { eventTable } from '../table';
import type { Command } from './command';
import { answering, readJson, readProgram, readText, UserError } from './files';

const options = {
  input: { type: 'string' },
  mocks: { type: 'string' },
  s3: { type: 'string' },
  type: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Runs a definition with mocked tasks on the virtual clock and prints the history AWS would have recorded. */
export const run: Command = {
  usage: 'FILE [--input TEXT|@FILE] [--mocks FILE] [--s3 FILE] [--type EXPRESS] [--seed TEXT] [--json]',
  summary: 'run a definition and print its history',
  run: (args) =>
    answering(async () => {
      const { values, positionals } = parse(args);
      const [file] = positionals;
      if (file === undefined) throw new UserError('Which definition? Name its file.');
      const input = values.input ?? '{}';
      const result = await execute(readProgram(file), {
        input: input.startsWith('@') ? readText(input.slice(1)) : input,
        responses: scriptOf(values.mocks),
        objects: values.s3 === undefined ? undefined : objectsOf(readJson(values.s3)),
        seed: values.seed,
        type: values.type === 'EXPRESS' ? 'EXPRESS' : 'STANDARD',
      });
      if (result instanceof InputFault) {
        throw new UserError(
          `The input is not JSON (${result.fault.line}:${result.fault.column}): ${result.fault.message}`,
        );
      }
      process.stdout.write(values.json ? `${JSON.stringify(answerOf(result), null, 2)}\n` : eventTable(result));
      if (result.problem !== undefined) process.stderr.write(`${result.problem}\n`);
      return result.status === 'SUCCEEDED' ? 0 : 1;
    }),
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
}

/** Mocks from a file: lists by state name, or Step Functions Local's configuration. */
function scriptOf(file: string | undefined): Script | undefined {
  if (file === undefined) return undefined;
  const value = readJson(file);
  const lists =
    isObject(value) && memberOf(value, 'StateMachines') !== undefined ? readMockConfig(value) : readMockLists(value);
  if (lists instanceof MockFault) throw new UserError(`${file}: ${lists.message}`);
  return new Script(lists);
}

const answerOf = (run: Run) => ({
  status: run.status,
  output: run.outputText,
  error: run.error,
  cause: run.cause,
  events: run.events(),
});
