import {
  execute,
  InputFault,
  loadDefinition,
  MockFault,
  parseJson,
  type Run,
  readMockLists,
  Script,
  SyntaxFault,
} from '@/asl';
import type { Machine } from './schemas/bodies';
import { canonicalJson } from './write-json';

type Scenario = Machine['scenarios'][number];
type Expectation = Scenario['expect'];

/** A scenario that was run; `differences` are sentences, empty where all came as expected. */
export interface Proof {
  readonly scenario: string;
  readonly events: number;
  readonly differences: readonly string[];
}

/** Names of the states entered, in order. */
const pathOf = (run: Run): string[] =>
  run.events().flatMap((event) => {
    const { stateEnteredEventDetails: details } = event as { stateEnteredEventDetails?: { name: string } };
    return details ? [details.name] : [];
  });

const differs = (what: string, expected: unknown, actual: unknown): string[] =>
  canonicalJson(expected) === canonicalJson(actual)
    ? []
    : [`${what}: expected ${canonicalJson(expected)}, got ${actual === undefined ? 'none' : canonicalJson(actual)}`];

/** Compares what is expected of a run with what it shows. */
export const compareRun = (expect: Expectation, run: Run, calls: ReadonlyMap<string, number>): string[] => {
  const { status, error, cause, seconds } = expect;
  const differences = differs('status', status, run.status);
  if (run.problem !== undefined) differences.push(run.problem);
  if (expect.output !== undefined) {
    const text = run.outputText;
    differences.push(...differs('output', expect.output, text === undefined ? undefined : JSON.parse(text)));
  }
  if (error !== undefined) differences.push(...differs('error', error, run.error));
  if (cause !== undefined && !run.cause?.includes(cause))
    differences.push(`cause: «${cause}» is not in «${run.cause ?? ''}»`);
  if (expect.path) differences.push(...differs('path', expect.path, pathOf(run)));
  if (seconds !== undefined) differences.push(...differs('seconds', seconds, (run.stopTime - run.startTime) / 1000));
  for (const [state, times] of Object.entries(expect.calls ?? {}))
    differences.push(...differs(`calls of ${state}`, times, calls.get(state) ?? 0));
  return differences;
};

const failed = (scenario: Scenario, reason: string): Proof => ({
  scenario: scenario.title,
  events: 0,
  differences: [reason],
});

/** Runs one scenario of a machine as a page would, and compares. */
const proveScenario = async (machine: Machine, scenario: Scenario): Promise<Proof> => {
  const loaded = loadDefinition(machine.definition);
  if ('faults' in loaded)
    return failed(scenario, loaded.faults.map(({ message, location }) => `${message} at ${location}`).join('; '));
  const mocks = parseJson(scenario.responses);
  if (mocks instanceof SyntaxFault) return failed(scenario, mocks.message);
  const lists = readMockLists(mocks);
  if (lists instanceof MockFault) return failed(scenario, lists.message);
  const script = new Script(lists);
  const calls = new Map<string, number>();
  const run = await execute(loaded.program, {
    input: scenario.input,
    type: machine.type,
    responses: {
      respond: (call) => {
        calls.set(call.state, (calls.get(call.state) ?? 0) + 1);
        return script.respond(call);
      },
    },
  });
  if (run instanceof InputFault) return failed(scenario, run.fault.message);
  return {
    scenario: scenario.title,
    events: run.events().length,
    differences: compareRun(scenario.expect, run, calls),
  };
};

/** Runs every scenario of a machine, in order. */
export const proveMachine = async (machine: Machine): Promise<Proof[]> => {
  const proofs: Proof[] = [];
  for (const scenario of machine.scenarios) proofs.push(await proveScenario(machine, scenario));
  return proofs;
};
