import { parseArgs } from 'node:util';
import {
  checkMocks,
  defaultStart,
  execute,
  InputFault,
  isObject,
  MockFault,
  memberOf,
  objectsOf,
  type Prepared,
  parseJson,
  type Run,
  readMockConfig,
  readMockLists,
  readSignals,
  readWorld,
  type Sandbox,
  Script,
  type Signal,
  SyntaxFault,
  simulate,
  WorldFault,
} from '../../asl';
import { eventTable } from '../table';
import { waitingText, worldText } from '../world';
import type { Command } from './command';
import { answering, readJson, readProgram, readText, UserError } from './files';

const options = {
  input: { type: 'string' },
  mocks: { type: 'string' },
  s3: { type: 'string' },
  world: { type: 'string' },
  signals: { type: 'string' },
  event: { type: 'string' },
  type: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/**
 * Runs a definition on the virtual clock and prints the history AWS would have recorded. Tasks are answered by prepared
 * responses, by the services of a world, and by signals from outside.
 */
export const run: Command = {
  usage:
    'FILE [--input TEXT|@FILE] [--mocks FILE] [--world FILE [--event N]] [--signals FILE] [--s3 FILE] [--type EXPRESS] [--seed TEXT] [--json]',
  summary: 'run a definition and print its history, and what the services of its world hold',
  run: (args) =>
    answering(async () => {
      const { values, positionals } = parse(args);
      const [file] = positionals;
      if (file === undefined) throw new UserError('Which definition? Name its file.');
      const program = readProgram(file);
      const lists = listsOf(values.mocks, file);
      const script = lists === undefined ? undefined : new Script(lists);
      const { seed } = values;
      const mocks = lists === undefined || script === undefined ? undefined : { lists, responses: script };
      const sandbox = values.world === undefined ? undefined : simulate(worldOf(values.world), { seed, mocks });
      const input = values.input ?? '{}';
      const result = await execute(program, {
        input: input.startsWith('@') ? readText(input.slice(1)) : input,
        responses: sandbox ?? script,
        objects: values.s3 === undefined ? sandbox?.objects : objectsOf(readJson(values.s3)),
        signals: values.signals === undefined ? undefined : signalsOf(values.signals),
        seed,
        type: values.type === 'EXPRESS' ? 'EXPRESS' : 'STANDARD',
      });
      if (result instanceof InputFault) {
        throw new UserError(
          `The input is not JSON (${result.fault.line}:${result.fault.column}): ${result.fault.message}`,
        );
      }
      process.stdout.write(
        values.json ? asJson(result, sandbox) : asText(result, sandbox, eventOf(values.event, result)),
      );
      if (result.problem !== undefined) {
        const way =
          (sandbox ?? script)
            ? ''
            : ' Give answers with --mocks FILE, or let simulated services answer with --world FILE ({} will do).';
        process.stderr.write(`${result.problem}${way}\n`);
      }
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

/** Mocks from a file: lists by state name, held against what each service returns; or Step Functions Local's configuration. */
function listsOf(file: string | undefined, definition: string): Map<string, Prepared[]> | undefined {
  if (file === undefined) return undefined;
  const value = readJson(file);
  const isConfig = isObject(value) && memberOf(value, 'StateMachines') !== undefined;
  const lists = isConfig ? readMockConfig(value) : readMockLists(value);
  if (lists instanceof MockFault) throw new UserError(`${file}: ${lists.message}`);
  const parsed = parseJson(readText(definition));
  // What Step Functions Local is given it does not check either.
  const fault = isConfig || parsed instanceof SyntaxFault ? undefined : checkMocks(parsed, lists);
  if (fault !== undefined) throw new UserError(`${file}: ${fault.message}`);
  return lists;
}

const told = (file: string, fault: WorldFault): UserError =>
  new UserError(`${file}: ${fault.path === '' ? 'the world' : fault.path} ${fault.message}.`);

function worldOf(file: string) {
  const world = readWorld(readJson(file));
  if (world instanceof WorldFault) throw told(file, world);
  return world;
}

function signalsOf(file: string): readonly Signal[] {
  const signals = readSignals(readJson(file), defaultStart);
  if (signals instanceof WorldFault) throw told(file, signals);
  return signals;
}

/** The event after which the world is to be shown. */
function eventOf(given: string | undefined, { history }: Run): number | undefined {
  if (given === undefined) return undefined;
  const id = Number(given);
  if (Number.isInteger(id) && id >= 1 && id <= history.length) return id;
  throw new UserError(`--event is the id of an event, from 1 to ${history.length}.`);
}

const asText = (result: Run, sandbox: Sandbox | undefined, event: number | undefined): string =>
  `${eventTable(result)}${waitingText(result)}${sandbox === undefined ? '' : worldText(result, sandbox, event)}`;

const asJson = (result: Run, sandbox: Sandbox | undefined): string =>
  `${JSON.stringify(
    {
      status: result.status,
      output: result.outputText,
      error: result.error,
      cause: result.cause,
      events: result.events(),
      pending: result.pending.length === 0 ? undefined : result.pending,
      signals: result.answers.length === 0 ? undefined : result.answers,
      world: sandbox?.snapshots.final,
    },
    null,
    2,
  )}\n`;
