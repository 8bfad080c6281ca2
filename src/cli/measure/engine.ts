import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  execute,
  type JsonValue,
  loadDefinition,
  MockFault,
  type Prepared,
  type Program,
  parseJson,
  type Run,
  readMockLists,
  Script,
  validateDefinition,
} from '../../asl';
import { type Measure, timed } from './measure';
import { order, type Workload, workloads } from './workloads';

function programOf(text: string): Program {
  const loaded = loadDefinition(text);
  if ('program' in loaded) return loaded.program;
  throw new Error(loaded.faults.map(({ message, location }) => `${message} at ${location}`).join('; '));
}

const jsonOf = (value: unknown): JsonValue => parseJson(JSON.stringify(value)) as JsonValue;

function listsOf(mocks: unknown): Map<string, Prepared[]> {
  const lists = readMockLists(jsonOf(mocks));
  if (lists instanceof MockFault) throw new Error(lists.message);
  return lists;
}

/** Runs it and insists that it succeeds, so that no failure is measured as speed. */
async function runOnce(program: Program, input: JsonValue, lists: Map<string, Prepared[]>): Promise<Run> {
  const given = execute(program, { input: { value: input }, responses: new Script(lists, true) });
  const run = (given instanceof Promise ? await given : given) as Run;
  if (run.status !== 'SUCCEEDED') throw new Error(`${run.status}: ${run.error} ${run.cause ?? run.problem}`);
  return run;
}

const warm = ({ name, definition, input, mocks = {} }: Workload): Measure =>
  timed('engine', name, () => {
    const program = programOf(JSON.stringify(definition));
    const value = jsonOf(input);
    const lists = listsOf(mocks);
    return () => runOnce(program, value, lists);
  });

/** What a student hands in, as it is run again and again. */
const orderParts = () => {
  const text = JSON.stringify(order.definition);
  return { text, input: jsonOf(order.input), lists: listsOf(order.mocks) };
};

const student: readonly Measure[] = [
  timed('engine', "a student's machine, linked before", () => {
    const { text, input, lists } = orderParts();
    const program = programOf(text);
    return () => runOnce(program, input, lists);
  }),
  timed('engine', "a student's machine, with its history as text", () => {
    const { text, input, lists } = orderParts();
    const program = programOf(text);
    return async () => (await runOnce(program, input, lists)).history.toText();
  }),
  timed('engine', "a student's machine from its text, validated", () => {
    const { text, input, lists } = orderParts();
    return () => {
      validateDefinition(text, { type: 'STANDARD', severity: 'ERROR', maxResults: 0 });
      return runOnce(programOf(text), input, lists);
    };
  }),
];

/** What a full history of 25,000 events keeps of the heap, once everything else is let go of. */
const memory = (name: string, input: unknown): Measure => ({
  room: 'engine',
  name: `25,000 events, ${name}`,
  unit: 'MB',
  async sample(rounds) {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const pass = { Type: 'Pass' };
    const program = programOf(
      JSON.stringify({ StartAt: 'A', States: { A: { ...pass, Next: 'B' }, B: { ...pass, Next: 'A' } } }),
    );
    const value = jsonOf(input);
    const kept: Run[] = [];
    const samples: number[] = [];
    for (let round = 0; round < rounds; round++) {
      collect();
      const before = process.memoryUsage().heapUsed;
      kept.push((await execute(program, { input: { value } })) as Run);
      collect();
      samples.push((process.memoryUsage().heapUsed - before) / 2 ** 20);
    }
    for (const { history } of kept) if (history.length !== 25_000) throw new Error(`${history.length} events`);
    return samples;
  },
});

export const engine: readonly Measure[] = [
  ...student,
  ...workloads.map(warm),
  memory('small', {}),
  memory('each with one shared value of 256 KiB', { text: 'x'.repeat(262_000) }),
];
