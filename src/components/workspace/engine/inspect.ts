import { Refusal, testState } from '@/asl';

/** A stay in a state, as its history tells it. Texts are JSON text. */
export interface InspectRequest {
  readonly definition: string;
  readonly state: string;
  readonly kind: string;
  readonly input: string;
  /** What its work returned, or how it failed; neither for a state that does no work. */
  readonly result: string | undefined;
  readonly failure: { readonly error?: string; readonly cause?: string } | undefined;
  /** Variables as they were when it was entered. */
  readonly variables: string;
  readonly context: string;
  readonly retries: number;
  readonly startTime: number;
  readonly seed: string;
}

/** One step of a state's data: the name TestState gives it, and the JSON text. */
export interface DataStep {
  readonly name: string;
  readonly text: string;
}

/** In the order in which a state's data goes through them. */
const ORDER = [
  'afterInputPath',
  'afterItemsPath',
  'afterParameters',
  'afterArguments',
  'afterItemSelector',
  'result',
  'afterResultSelector',
  'afterResultPath',
] as const;

const WORKS = new Set(['Task', 'Parallel', 'Map']);

/** The steps between a state's input and its output, computed again from its own fields; none where that cannot be done. */
export async function inspect(request: InspectRequest): Promise<readonly DataStep[]> {
  const { definition, state, kind, input, result, failure, variables, context, retries, startTime, seed } = request;
  const works = WORKS.has(kind);
  const mock = works
    ? { fieldValidationMode: 'NONE' as const, ...(result === undefined ? { errorOutput: failure ?? {} } : { result }) }
    : undefined;
  const answer = await testState({
    definition,
    stateName: state,
    input,
    variables,
    context,
    mock,
    inspectionLevel: 'TRACE',
    ...(works && retries > 0 ? { stateConfiguration: { retrierRetryCount: retries } } : {}),
    startTime,
    seed,
  });
  if (answer instanceof Refusal) return [];
  const data = answer.inspectionData ?? {};
  return ORDER.flatMap((name) => {
    const text = data[name];
    return typeof text === 'string' ? [{ name, text }] : [];
  });
}
