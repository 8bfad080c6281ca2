/** Step Functions itself: machines of the world are really executed, on the same clock; task tokens are really sent. */
import { isoTime } from '../../engine/context';
import type { ApiError, Ended, TaskAnswer, TokenSignal } from '../../host';
import { parseJson, SyntaxFault } from '../../syntax/json';
import { toText } from '../../syntax/text';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import { inOrder, metadata, sdkError, serviceError, thrown } from '../answers';
import { forEach, managedRule, namedBy } from '../arn';
import { textOf } from '../parameters';
import type { Request, Simulator } from '../simulator';
import { startOf } from './start';

const machineName = (arn: string): string => arn.split(':')[6] ?? arn;

const namePattern = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;

interface Asked {
  readonly machine: string;
  readonly arn: string;
  readonly name: string;
  readonly input: JsonValue;
}

const refuse = ({ sandbox, resource }: Request, name: string, message: string): TaskAnswer =>
  resource.token === 'states'
    ? serviceError(sandbox, `StepFunctions.${name}Exception`, message, { service: 'AWSStepFunctions', code: name })
    : sdkError(sandbox, 'Sfn', `${name}Exception`, message);

/** What is asked for, or the API's refusal. */
function read(request: Request): Asked | TaskAnswer {
  const { sandbox, parameters, resource } = request;
  const arn = textOf(parameters, 'StateMachineArn') ?? '';
  const machine = machineName(arn);
  if (!sandbox.world.machines.has(machine)) {
    return refuse(request, 'StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  }
  const name = textOf(parameters, 'Name') ?? sandbox.chance.uuid();
  if (!namePattern.test(name)) return refuse(request, 'InvalidName', `Invalid Name: '${name}'`);
  const given = memberOf(parameters, 'Input') ?? {};
  // The SDK takes JSON text, and what is no text is written as one; the optimised call takes any JSON.
  const parsed = typeof given === 'string' && resource.token !== 'states' ? parseJson(given) : given;
  if (parsed instanceof SyntaxFault) {
    return refuse(request, 'InvalidExecutionInput', `Invalid State Machine Execution Input: '${parsed.message}'`);
  }
  const again = (sandbox.held('machines', machine) ?? []).find((one) => one.name === name);
  if (again !== undefined && sandbox.world.machines.get(machine)?.type === 'STANDARD') {
    const isSame = again.status === 'RUNNING' && toText(again.input) === toText(parsed);
    const execution = executionArn(request, machine, name);
    if (isSame) return { kind: 'return', value: started(request, execution) };
    return refuse(request, 'ExecutionAlreadyExists', `Execution Already Exists: '${execution}'`);
  }
  return { machine, arn, name, input: parsed };
}

function executionArn({ call, sandbox }: Request, machine: string, name: string): string {
  const [, , , region = '', account = ''] = call.caller.stateMachineArn.split(':');
  const isExpress = sandbox.world.machines.get(machine)?.type === 'EXPRESS';
  return isExpress
    ? `arn:aws:states:${region}:${account}:express:${machine}:${name}:${sandbox.chance.uuid()}`
    : `arn:aws:states:${region}:${account}:execution:${machine}:${name}`;
}

/** What StartExecution returns. */
function started({ sandbox, resource }: Request, execution: string): JsonObject {
  if (resource.token !== 'states') return { ExecutionArn: execution, StartDate: isoTime(sandbox.now) };
  const own = { ExecutionArn: execution, StartDate: sandbox.now };
  return inOrder({ ...own, ...metadata(sandbox, toText(own), 'application/x-amz-json-1.0') });
}

/** DescribeExecution's answer, as `.sync` and, with payloads as JSON, `.sync:2` give it [recorded]. */
function describe(ended: Ended, { machine, arn, name, input }: Asked, parsed: boolean): JsonObject {
  const payload = (text: string): JsonValue => {
    const value = parsed ? parseJson(text) : text;
    return value instanceof SyntaxFault ? text : value;
  };
  const details = { Included: true };
  return {
    ...(ended.cause === undefined ? {} : { Cause: ended.cause }),
    ...(ended.error === undefined ? {} : { Error: ended.error }),
    ExecutionArn: ended.arn,
    Input: payload(toText(input)),
    InputDetails: details,
    Name: name,
    ...(ended.output === undefined ? {} : { Output: payload(ended.output), OutputDetails: details }),
    StartDate: ended.startTime,
    StateMachineArn: arn === '' ? machine : arn,
    Status: ended.status,
    StopDate: ended.stopTime,
  };
}

function startExecution(request: Request): TaskAnswer {
  const { sandbox, call, resource } = request;
  const asked = read(request);
  if ('kind' in asked) return asked;
  const start = startOf(sandbox, asked.machine, asked.input, { name: asked.name, by: call.caller.arn });
  if (start === undefined)
    return refuse(request, 'StateMachineDoesNotExist', `State Machine Does Not Exist: '${asked.arn}'`);
  const value = started(request, executionArn(request, asked.machine, asked.name));
  switch (resource.pattern) {
    case 'request-response':
      return { kind: 'return', value, starts: [start] };
    case 'waitForTaskToken':
      return { ...sandbox.callback([], asked.input, call, { submit: value }), starts: [start] };
    default:
      return {
        kind: 'nested',
        start,
        submit: value,
        settle: (ended) =>
          ended.status === 'SUCCEEDED'
            ? { kind: 'return', value: describe(ended, asked, resource.pattern === 'sync:2') }
            : thrown('States.TaskFailed', toText(describe(ended, asked, false))),
      };
  }
}

/** An Express machine, whose result is the call's. */
function startSyncExecution(request: Request): TaskAnswer {
  const { sandbox, call } = request;
  const asked = read(request);
  if ('kind' in asked) return asked;
  const start = startOf(sandbox, asked.machine, asked.input, { name: asked.name, by: call.caller.arn });
  if (start?.type !== 'EXPRESS') {
    return refuse(
      request,
      'StateMachineTypeNotSupported',
      'This operation is not supported by this type of state machine',
    );
  }
  return {
    kind: 'nested',
    start,
    settle: (ended) => ({
      kind: 'return',
      value: {
        BillingDetails: {
          BilledDurationInMilliseconds: Math.max(100, Math.ceil((ended.stopTime - ended.startTime) / 100) * 100),
          BilledMemoryUsedInMB: 64,
        },
        ...describe(ended, asked, false),
        StartDate: isoTime(ended.startTime),
        StopDate: isoTime(ended.stopTime),
      },
    }),
  };
}

/** Sends with a token from inside a machine. */
const sending =
  (make: (parameters: JsonObject) => TokenSignal) =>
  (request: Request): TaskAnswer => ({
    kind: 'signal',
    signal: make(request.parameters),
    settle: (refused) => (refused === undefined ? { kind: 'return', value: {} } : refusedAs(request, refused)),
  });

const refusedAs = ({ sandbox }: Request, { error, message }: ApiError): TaskAnswer => {
  const answer = sdkError(sandbox, 'Sfn', `${error}Exception`, message);
  return { ...answer, cause: `${answer.cause ?? ''} (SDK Attempt Count: 1)` };
};

const jsonText = (parameters: JsonObject, name: string): string => {
  const value = memberOf(parameters, name) ?? null;
  return typeof value === 'string' ? value : isObject(value) || isArray(value) ? toText(value) : String(value);
};

export const states: Simulator = {
  answers: {
    'states:startExecution': startExecution,
    'aws-sdk:sfn:startExecution': startExecution,
    'aws-sdk:sfn:startSyncExecution': startSyncExecution,
    'aws-sdk:sfn:sendTaskSuccess': sending((given) => ({
      kind: 'SendTaskSuccess',
      taskToken: textOf(given, 'TaskToken') ?? '',
      output: jsonText(given, 'Output'),
    })),
    'aws-sdk:sfn:sendTaskFailure': sending((given) => ({
      kind: 'SendTaskFailure',
      taskToken: textOf(given, 'TaskToken') ?? '',
      error: textOf(given, 'Error'),
      cause: textOf(given, 'Cause'),
    })),
    'aws-sdk:sfn:sendTaskHeartbeat': sending((given) => ({
      kind: 'SendTaskHeartbeat',
      taskToken: textOf(given, 'TaskToken') ?? '',
    })),
  },
  resources: {
    ...forEach(
      'states',
      ['StartExecution', 'StartSyncExecution'],
      namedBy('StateMachineArn', 'states', 'stateMachine:'),
    ),
    ...forEach('states', ['DescribeExecution', 'StopExecution'], ({ parameters }) => {
      const machine = textOf(parameters, 'StateMachineArn')?.replace(':stateMachine:', ':execution:');
      // Before it is started an execution without a name has none: policies name all of a machine.
      return machine === undefined ? [] : [`${machine}:${textOf(parameters, 'Name') ?? 'execution'}`];
    }),
    ...managedRule('StepFunctionsExecutionRule'),
  },
  initial: (world) => ({ machines: Object.fromEntries([...world.machines.keys()].map((name) => [name, []])) }),
};
