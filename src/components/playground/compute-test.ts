import { Refusal, type TestStateRequest, testState } from '@/asl';

/** What TestState is asked, as a form holds it. Texts are JSON text. */
export interface TestAsk {
  readonly definition: string;
  readonly state: string;
  readonly input: string;
  readonly variables: string;
  readonly level: 'INFO' | 'DEBUG' | 'TRACE';
  readonly mock: 'none' | 'result' | 'error';
  readonly result: string;
  readonly error: string;
  readonly cause: string;
  readonly validation: 'STRICT' | 'PRESENT' | 'NONE';
  /** How often its retrier has tried already. */
  readonly retries: number;
}

export type TestAnswer =
  /** The response as the API gives it, as JSON text. */
  | { readonly kind: 'answered'; readonly status: string; readonly response: string }
  | { readonly kind: 'refused'; readonly error: string; readonly message: string };

/** Any role will do: nothing of AWS is called. */
const ROLE = 'arn:aws:iam::111111111111:role/TestRole';

export async function computeTest(ask: TestAsk): Promise<TestAnswer> {
  const { definition, state, input, variables, level, mock, result, error, cause, validation, retries } = ask;
  const request: TestStateRequest = {
    definition,
    stateName: state,
    input,
    inspectionLevel: level,
    ...(variables.trim() === '' ? {} : { variables }),
    ...(mock === 'none' ? { roleArn: ROLE } : {}),
    ...(mock === 'result' ? { mock: { result, fieldValidationMode: validation } } : {}),
    ...(mock === 'error' ? { mock: { errorOutput: { error: error || undefined, cause: cause || undefined } } } : {}),
    ...(mock !== 'none' && retries > 0 ? { stateConfiguration: { retrierRetryCount: retries } } : {}),
    startTime: 1_767_225_600_000,
  };
  const answer = await testState(request);
  if (answer instanceof Refusal) return { kind: 'refused', error: answer.error, message: answer.message };
  return { kind: 'answered', status: answer.status, response: JSON.stringify(answer) };
}
