import { readResource } from '../integrations/resource';
import { parseJson, SyntaxFault } from '../syntax/json';
import { isArray, isObject, type JsonObject, memberOf } from '../values';
import { validateResult } from './mock-schema';
import { type Given, type Mock, Refusal, refuse, type TestStateRequest } from './request';
import type { Subject } from './subject';

/** What the rules on mocks come to: the result to use, an error, or neither. */
export type Mocked = { readonly kind: 'none' | 'error' } | { readonly kind: 'result'; readonly result: Given };

const UNSUPPORTED =
  'TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]';

/** That these need a mock is documented [doc TestState]; the words are ours. */
const WAITS =
  "TestState API does not support Activity tasks, nor the '.sync' and '.waitForTaskToken' service integration patterns, when a mock is not specified.";

/** Whether a Task's answer comes from a worker, a job or somebody with a token. */
function waits(raw: JsonObject): boolean {
  const resource = memberOf(raw, 'Resource');
  const call = typeof resource === 'string' ? readResource(resource) : undefined;
  return call !== undefined && (call.family === 'activity' || call.pattern !== 'request-response');
}

/** Checks mock, role and state configuration against the state, in the order AWS does. */
export function checkMock(request: TestStateRequest, { state, raw }: Subject): Mocked | Refusal {
  const { mock, stateConfiguration } = request;
  const failures = stateConfiguration?.mapIterationFailureCount;
  const isFork = state.type === 'Map' || state.type === 'Parallel';
  if (mock === undefined) {
    if (failures !== undefined) {
      return refuse('TestState does not support MapIterationFailureCount when a mock is not specified.');
    }
    if (isFork) return new Refusal('InvalidDefinition', UNSUPPORTED);
    if (waits(raw)) return new Refusal('InvalidDefinition', WAITS);
    const needsRole = state.type === 'Task' && request.roleArn === undefined;
    return needsRole ? refuse('RoleArn must be specified when testing a Task state') : { kind: 'none' };
  }
  if (mock.result !== undefined && mock.errorOutput !== undefined) {
    return refuse('A test mock should have only one of the following fields: [result, errorOutput].');
  }
  if (!isFork && state.type !== 'Task')
    return refuse(`State type '${state.type}' is not supported when a mock is specified`);
  if (request.revealSecrets === true)
    return refuse('TestState does not support RevealSecrets when a mock is specified.');
  if (mock.result === undefined) return { kind: 'error' };
  return checkResult(mock, mock.result, raw, state.type, failures, state.machines.length);
}

function checkResult(
  mock: Mock,
  text: string,
  raw: JsonObject,
  type: string,
  failures: number | undefined,
  branches: number,
): Mocked | Refusal {
  const value = parseJson(text);
  if (value instanceof SyntaxFault) return refuse('Mocked result must be valid JSON');
  const mocked: Mocked = { kind: 'result', result: { value, text } };
  if (type === 'Task') {
    const resource = memberOf(raw, 'Resource');
    const call = typeof resource === 'string' ? readResource(resource) : undefined;
    if (call?.family !== 'service') return mocked;
    return validateResult(call.resource, value, mock.fieldValidationMode ?? 'STRICT') ?? mocked;
  }
  if (type === 'Map' && memberOf(raw, 'ResultWriter') !== undefined) {
    return isObject(value) ? mocked : refuse('Mocked result must be a JSON object.');
  }
  if (!isArray(value)) return refuse('Mocked result must be an array.');
  if (type === 'Parallel' && value.length !== branches) {
    return refuse('Mocked result must contain the same number of items as number of Parallel branches.');
  }
  if (type === 'Map' && failures !== undefined && failures > value.length) {
    return refuse('Map iteration failure count must be less than or equal to the number of Map iterations');
  }
  return mocked;
}
