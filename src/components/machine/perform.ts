import {
  execute,
  InputFault,
  loadDefinition,
  MockFault,
  objectsOf,
  type Prepared,
  parseJson,
  type Responses,
  type Run,
  readMockLists,
  readWorld,
  type Sandbox,
  Script,
  SyntaxFault,
  simulate,
  type TaskAnswer,
  type TaskCall,
  type World,
  WorldFault,
} from '@/asl';
import { answerByTarget } from '@/grading';
import type { RunReport, RunRequest } from './run-request';

/** A run that took place, with the services it was run among. */
export interface Performed {
  readonly kind: 'performed';
  readonly run: Run;
  readonly sandbox: Sandbox | undefined;
  /** Real milliseconds. */
  readonly took: number;
}

type NotRun = Exclude<RunReport, { kind: 'ran' }>;

/** Runs a machine as the request says. Whatever is wrong with the request is part of the answer; nothing is thrown. */
export async function perform(request: RunRequest): Promise<Performed | NotRun> {
  const loaded = loadDefinition(request.definition);
  if ('faults' in loaded) return { kind: 'refused', faults: loaded.faults };
  const mocks = parseJson(request.responses);
  if (mocks instanceof SyntaxFault) return stopped(`The responses are not JSON: ${at(mocks)}`);
  const lists = readMockLists(mocks);
  if (lists instanceof MockFault) return stopped(lists.message);
  const world = request.world === undefined ? undefined : worldOf(request.world);
  if (typeof world === 'string') return stopped(world);
  const objects = request.objects === undefined ? undefined : parseJson(request.objects);
  if (objects instanceof SyntaxFault) return stopped(`The objects are not JSON: ${at(objects)}`);
  const { input, type, startTime, seed, signals, executionName, answers } = request;
  // By target, the answers stand before the world, as where submissions are graded; by state, they are mocks in it.
  const mocked = answers === 'target' ? {} : { mocks: { lists, responses: new Script(lists) } };
  const sandbox = world && simulate(world, { seed, startTime, ...mocked });
  const began = performance.now();
  const run = await execute(loaded.program, {
    ...{ input, type, startTime, seed, signals, executionName },
    responses: answering(request, lists, sandbox),
    objects: objects === undefined ? sandbox?.objects : objectsOf(objects),
  });
  const took = performance.now() - began;
  if (run instanceof InputFault) return stopped(`The input is not JSON: ${at(run.fault)}`);
  return { kind: 'performed', run, sandbox, took };
}

/** Reads a world's text; a sentence where that cannot be done. */
export function worldOf(text: string): World | string {
  const document = parseJson(text);
  if (document instanceof SyntaxFault) return `The services are not JSON: ${at(document)}`;
  const world = readWorld(document);
  return world instanceof WorldFault
    ? `The services cannot be used: ${world.path || 'the document'} ${world.message}.`
    : world;
}

function answering(
  { answers, signals }: RunRequest,
  lists: ReadonlyMap<string, readonly Prepared[]>,
  sandbox: Sandbox | undefined,
): Responses {
  const prepared = answers === 'target' ? answerByTarget(lists, sandbox) : (sandbox ?? new Script(lists));
  if (signals === undefined) return prepared;
  // By target, whoever is to be waited for is named, so that a scenario runs here as it is graded.
  const waitsFor = (call: TaskCall): boolean =>
    answers !== 'target' && !sandbox && isByHand(call) && !lists.has(call.state) && !lists.has('*');
  return {
    respond: (call) => {
      const answer: TaskAnswer = waitsFor(call) ? { kind: 'pending' } : prepared.respond(call);
      // An activity's task is there before a worker has taken it.
      return answer.kind === 'pending' && call.resource.includes(':activity:') && answer.started === undefined
        ? { ...answer, started: false }
        : answer;
    },
  };
}

/** Whether somebody outside could answer the call. */
const isByHand = ({ resource }: TaskCall): boolean =>
  resource.endsWith('.waitForTaskToken') || resource.includes(':activity:');

const stopped = (reason: string): NotRun => ({ kind: 'stopped', reason });

const at = ({ message, line, column }: SyntaxFault): string => `line ${line}, column ${column}. ${message}`;
