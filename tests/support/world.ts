import {
  execute,
  InputFault,
  type JsonValue,
  loadDefinition,
  parseJson,
  type Run,
  type RunOptions,
  readWorld,
  type Sandbox,
  simulate,
  WorldFault,
} from '@/asl';
import { resultFault } from '@/asl/integrations/result';

const json = (value: unknown) => parseJson(JSON.stringify(value)) as JsonValue;

interface Ran {
  readonly run: Run;
  readonly sandbox: Sandbox;
}

/** Runs a machine in a world given as plain data. */
export async function runIn(world: object, definition: object, options: RunOptions = {}): Promise<Ran> {
  const read = readWorld(json(world));
  if (read instanceof WorldFault) throw new Error(`${read.path} ${read.message}`);
  const loaded = loadDefinition(JSON.stringify(definition));
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  const sandbox = simulate(read, { seed: options.seed, startTime: options.startTime });
  const run = await execute(loaded.program, { ...options, responses: sandbox, objects: sandbox.objects });
  if (run instanceof InputFault) throw new Error(run.fault.message);
  return { run, sandbox };
}

/** A machine of one Task. */
export const task = (Resource: string, Parameters?: object, more: object = {}) => ({
  StartAt: 'Call',
  States: { Call: { Type: 'Task', Resource, ...(Parameters === undefined ? {} : { Parameters }), ...more, End: true } },
});

export const arn = (name: string) => `arn:aws:states:::${name}`;

// biome-ignore lint/suspicious/noExplicitAny: results are looked into freely by tests
type Loose = any;

/** What one call comes to. Its result is held against the shape the registry keeps for it. */
export async function call(
  world: object,
  resource: string,
  parameters?: object,
  options: RunOptions & { more?: object } = {},
) {
  const { more, ...rest } = options;
  const full = resource.startsWith('arn:') ? resource : arn(resource);
  const { run, sandbox } = await runIn(world, task(full, parameters, more), rest);
  if (run.problem !== undefined) throw new Error(run.problem);
  if (run.output !== undefined) {
    const fault = resultFault(full, run.output);
    if (fault !== undefined) throw new Error(`${fault.field} ${fault.message}`);
  }
  return {
    run,
    status: run.status,
    output: (run.outputText === undefined ? undefined : JSON.parse(run.outputText)) as Loose,
    error: run.error,
    cause: run.cause,
    seconds: (run.stopTime - run.startTime) / 1000,
    types: run.events().map(({ type }) => type),
    state: sandbox.snapshots.final as Loose,
    sandbox,
  };
}
