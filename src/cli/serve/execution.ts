import {
  execute,
  InputFault,
  type JsonValue,
  loadDefinition,
  MockFault,
  objectsOf,
  type Program,
  parseJson,
  type RunOptions,
  readMockLists,
  Script,
  SyntaxFault,
} from '../../asl';
import type { Request } from './request';

/** Links the definition, or the answer that says why not. */
export function programOf(request: Request): Program | { readonly exception: object } {
  const loaded = loadDefinition(request.definition ?? '');
  if ('program' in loaded) return loaded.program;
  const reasons = loaded.faults.map(({ message, location }) => `SCHEMA_VALIDATION_FAILED: ${message} at ${location}`);
  const message = `Invalid State Machine Definition: '${reasons.join(', ')}'`;
  return { exception: { error: 'InvalidDefinition', message } };
}

/** `execution`, `sync-execution`: the status, what came out, and the whole history. */
export async function execution(request: Request): Promise<object> {
  const program = programOf(request);
  if ('exception' in program) return program;
  const lists = readMockLists(jsonOf(request.mocks) ?? {});
  if (lists instanceof MockFault) return { crash: lists.message };
  const run = await execute(program, optionsOf(request, new Script(lists)));
  if (run instanceof InputFault) return { exception: refusal(run) };
  if (run.problem !== undefined) return { crash: run.problem };
  const { status, outputText, error, cause } = run;
  return { status, output: outputText, error, cause, events: run.events() };
}

/** `start-execution-error`: why StartExecution refuses. */
export async function startExecutionError(request: Request): Promise<object> {
  const program = programOf(request);
  if ('exception' in program) return program;
  const name = text(request.executionName);
  if (name !== undefined && unfitName.test(name)) {
    return { exception: { error: 'InvalidName', message: `Invalid Name: '${name}'` } };
  }
  const run = await execute(program, optionsOf(request, new Script(new Map())));
  return run instanceof InputFault ? { exception: refusal(run) } : { status: run.status };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A request's member as a JSON value with numbers as they were written. */
function jsonOf(member: unknown): JsonValue | undefined {
  if (member === undefined) return undefined;
  const value = parseJson(JSON.stringify(member));
  return value instanceof SyntaxFault ? undefined : value;
}

function optionsOf(request: Request, responses: Script): RunOptions {
  const start = text(request.startTime);
  const time = start === undefined ? Number.NaN : Date.parse(start);
  const stop = request.stop as { error?: string; cause?: string } | undefined;
  return {
    input: text(request.input) ?? '{}',
    responses,
    synchronous: request.kind === 'sync-execution',
    type: request.type === 'EXPRESS' ? 'EXPRESS' : 'STANDARD',
    startTime: Number.isNaN(time) ? undefined : time,
    roleArn: text(request.roleArn),
    executionName: text(request.executionName),
    objects: objectsOf(jsonOf(request.s3)),
    missingResources: new Set(Array.isArray(request.missingResources) ? request.missingResources.map(String) : []),
    stop: stop === undefined ? undefined : { error: stop.error, cause: stop.cause },
  };
}

/** InvalidExecutionInput, in the words of the parser AWS uses. */
const refusal = ({ message }: InputFault): object => ({ error: 'InvalidExecutionInput', message });

/** What no execution may be named: signs AWS keeps for itself, white space, control characters; more than 80 characters. */
const unfitName = /[\s?*<>{}[\]"#%\\^|~`$&,;:/\p{Cc}]|^$|^.{81}/u;
