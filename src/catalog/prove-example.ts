import {
  execute,
  InputFault,
  loadDefinition,
  MockFault,
  parseJson,
  readMockLists,
  readWorld,
  Script,
  SyntaxFault,
  simulate,
  WorldFault,
} from '@/asl';
import { compareRun } from './prove-machine';
import type { ExampleFile } from './schemas/gallery';
import { canonicalJson } from './write-json';

/** Runs an example of the playground as it is opened; what came otherwise than expected, in sentences. */
export const proveExample = async (example: ExampleFile): Promise<readonly string[]> => {
  const loaded = loadDefinition(JSON.stringify(example.definition));
  if ('faults' in loaded) return loaded.faults.map(({ message, location }) => `${message} at ${location}`);
  const read = (value: unknown) => parseJson(JSON.stringify(value));
  const [mocks, document] = [read(example.responses), read(example.world ?? {})];
  if (mocks instanceof SyntaxFault || document instanceof SyntaxFault) return ['it cannot be read again'];
  const lists = readMockLists(mocks);
  if (lists instanceof MockFault) return [lists.message];
  const world = readWorld(document);
  if (world instanceof WorldFault) return [`world: ${world.path} ${world.message}`];
  const responses = new Script(lists);
  const sandbox = simulate(world, { mocks: { lists, responses } });
  const run = await execute(loaded.program, {
    input: JSON.stringify(example.input),
    type: example.type,
    responses: sandbox,
    objects: sandbox.objects,
  });
  if (run instanceof InputFault) return [run.message];
  const { pending, ...expect } = example.expect;
  const waiting = run.pending.map(({ state }) => state);
  return [
    ...compareRun(expect, run, new Map()),
    ...(pending === undefined || canonicalJson(pending) === canonicalJson(waiting)
      ? []
      : [`waits for somebody outside: expected ${pending.join(', ')}, got ${waiting.join(', ') || 'none'}`]),
  ];
};
