import {
  MockFault,
  parseJson,
  Refusal,
  readMockLists,
  Script,
  SyntaxFault,
  type TestStateRequest,
  testState,
} from '../../asl';
import type { Request } from './request';

/** `test-state`: the TestState API's response, or the exception it gives. */
export async function answerTestState(request: Request): Promise<object> {
  const mocks = parseJson(JSON.stringify(request.mocks ?? {}));
  const lists = readMockLists(mocks instanceof SyntaxFault ? {} : mocks);
  if (lists instanceof MockFault) return { crash: lists.message };
  const asked = {
    ...(request.request as Partial<TestStateRequest> | undefined),
    definition: request.definition ?? '',
    input: typeof request.input === 'string' ? request.input : undefined,
    roleArn: request.hasRoleArn === true ? roleOf(request) : undefined,
    responses: new Script(lists),
  };
  const response = await testState(asked);
  if (response instanceof Refusal) return { exception: { error: response.error, message: response.message } };
  return { response };
}

const roleOf = ({ roleArn }: Request): string =>
  typeof roleArn === 'string' ? roleArn : 'arn:aws:iam::111111111111:role/StepFunctionsRole';
