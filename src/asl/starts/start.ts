/**
 * How an execution begins: a StartExecution request, a call of an API that is mapped to one, an event a rule takes. Each comes
 * to the same thing: a name and an input, or the API's refusal, with what was mapped to what.
 */
import type { ApiError } from '../host';
import { limits } from '../limits';
import { unreadableInput } from '../syntax/jackson';
import { parseJson, SyntaxFault } from '../syntax/json';
import { bytesOf } from '../syntax/text';
import type { JsonValue } from '../values';

/** What StartExecution takes. */
export interface StartRequest {
  readonly stateMachineArn: string;
  readonly name?: string | undefined;
  /** JSON text; absent: `{}`. */
  readonly input?: string | undefined;
}

/** An execution that begins: give name and input to `execute`. */
export interface Begun {
  readonly kind: 'begun';
  readonly name: string;
  readonly input: string;
  readonly executionArn: string;
  /** The execution of that name and input runs already: no new one begins. */
  readonly isSame: boolean;
}

export interface Refused {
  readonly kind: 'refused';
  readonly error: ApiError;
}

/** What is known when a start is asked for. */
export interface Starting {
  readonly stateMachineArn: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  /** Executions of the machine in the last 90 days. */
  readonly executions?: readonly { readonly name: string; readonly input: string; readonly status: string }[];
  /** A UUID, for an execution that is given no name; and one for an Express execution's ARN. */
  readonly uuid: () => string;
}

/** Characters no name may have [doc StartExecution]. */
const forbidden = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]/u;

const refused = (error: string, message: string): Refused => ({ kind: 'refused', error: { error, message } });

/** StartExecution: Standard is idempotent by name and input while the execution runs, Express never. */
export function startExecution(request: StartRequest, starting: Starting): Begun | Refused {
  const { stateMachineArn, type, executions = [], uuid } = starting;
  if (!request.stateMachineArn.startsWith('arn:')) {
    return refused('InvalidArn', `Invalid Arn: 'Invalid ARN prefix: ${request.stateMachineArn}'`);
  }
  if (request.stateMachineArn !== stateMachineArn) {
    return refused('StateMachineDoesNotExist', `State Machine Does Not Exist: '${request.stateMachineArn}'`);
  }
  const name = request.name ?? uuid();
  if (name === '' || name.length > 80 || forbidden.test(name)) return refused('InvalidName', `Invalid Name: '${name}'`);
  const input = request.input ?? '{}';
  const fault = inputFault(input);
  if (fault !== undefined) return fault;
  const base = stateMachineArn.replace(':stateMachine:', type === 'EXPRESS' ? ':express:' : ':execution:');
  const executionArn = type === 'EXPRESS' ? `${base}:${name}:${uuid()}` : `${base}:${name}`;
  const before = type === 'STANDARD' ? executions.find((one) => one.name === name) : undefined;
  const isSame = before !== undefined && before.status === 'RUNNING' && before.input === input;
  if (before !== undefined && !isSame) {
    return refused('ExecutionAlreadyExists', `Execution Already Exists: '${executionArn}'`);
  }
  return { kind: 'begun', name, input, executionArn, isSame };
}

function inputFault(input: string): Refused | undefined {
  const value: JsonValue | SyntaxFault = parseJson(input);
  if (value instanceof SyntaxFault) {
    return refused('InvalidExecutionInput', unreadableInput(input, value));
  }
  // The text counts, as it was sent.
  if (bytesOf(input) <= limits.payloadBytes) return undefined;
  const told = `1 validation error detected: Value at 'input' failed to satisfy constraint: Member must have length less than or equal to ${limits.payloadBytes}`;
  return refused('ValidationException', told);
}
