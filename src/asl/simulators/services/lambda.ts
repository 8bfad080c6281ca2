/** Lambda: functions answer from a table of responses and errors; each call takes its duration, up to the time-out. */
import { encodeBase64 } from '../../digest/base64';
import { Failure } from '../../errors';
import type { TaskAnswer } from '../../host';
import { toText } from '../../syntax/text';
import { isArray, isObject, type JsonObject, type JsonValue, memberOf } from '../../values';
import { metadata, sdkError, serviceError, thrown, unfit } from '../answers';
import { namedBy, type Resources } from '../arn';
import type { Sandbox } from '../sandbox';
import type { Request, Simulator } from '../simulator';
import type { FunctionSpec, Rule } from '../world/world';

/** What a function did: its payload or its error, and how long it took, in milliseconds. */
type Result =
  | { readonly kind: 'payload'; readonly value: JsonValue; readonly after: number; readonly rule: Rule | undefined }
  | { readonly kind: 'error'; readonly error: string; readonly body: JsonObject; readonly after: number }
  | { readonly kind: 'answer'; readonly answer: TaskAnswer };

/** `name`, `name:1`, `account:function:name`, an ARN, with or without a qualifier. */
export function functionName(given: string): { readonly name: string; readonly qualifier: string | undefined } {
  const parts = given.split(':');
  const at = parts.indexOf('function');
  const [name = '', qualifier] = at < 0 ? parts : parts.slice(at + 1);
  return { name, qualifier };
}

/** Calls a function of the world and notes the invocation; `undefined` where there is none of that name. */
function call(sandbox: Sandbox, name: string, payload: JsonValue, from: string): Result | undefined {
  const spec = sandbox.world.functions.get(name);
  if (spec === undefined) return undefined;
  const rule = sandbox.pick(spec.rules, payload);
  if (rule === undefined && spec.rules.length > 0) {
    const message = `The function '${name}' has no response left for ${toText(payload).slice(0, 200)}.`;
    return { kind: 'answer', answer: { kind: 'missing', message } };
  }
  const result = resultOf(sandbox, spec, rule, payload);
  const outcome =
    result.kind === 'payload' ? 'returned' : result.kind === 'error' ? result.error : outcomeOf(result.answer);
  const calls = sandbox.held('functions', name) ?? [];
  sandbox.change(
    'functions',
    name,
    [...calls, { at: sandbox.time, payload, outcome, from }],
    `was invoked: ${outcome}`,
  );
  return result;
}

const outcomeOf = (answer: TaskAnswer): string => (answer.kind === 'throw' ? (answer.error ?? 'failed') : answer.kind);

function resultOf(sandbox: Sandbox, spec: FunctionSpec, rule: Rule | undefined, payload: JsonValue): Result {
  const duration = rule?.duration ?? spec.duration;
  const after = Math.round(Math.min(duration, spec.timeout) * 1000);
  const outcome = rule?.outcome;
  if (duration > spec.timeout || outcome?.kind === 'hangs') {
    const limit = spec.timeout.toFixed(2);
    const errorMessage = `RequestId: ${sandbox.chance.uuid()} Error: Task timed out after ${limit} seconds`;
    const error = 'Sandbox.Timedout';
    return { kind: 'error', error, body: { errorType: error, errorMessage }, after: Math.round(spec.timeout * 1000) };
  }
  if (outcome === undefined) return { kind: 'payload', value: null, after, rule };
  switch (outcome.kind) {
    case 'returns': {
      const value = sandbox.evaluate(outcome.template, payload);
      return value instanceof Failure
        ? { kind: 'answer', answer: unfit(value) }
        : { kind: 'payload', value, after, rule };
    }
    case 'throws': {
      const { errorType, errorMessage, stackTrace } = outcome;
      const body = { errorMessage, errorType, requestId: sandbox.chance.uuid(), stackTrace };
      return { kind: 'error', error: errorType, body, after };
    }
    case 'fails': {
      const code = outcome.error.split('.').at(-1) ?? outcome.error;
      const status = code === 'TooManyRequestsException' ? 429 : 500;
      const message = outcome.cause ?? 'The service failed';
      const answer = serviceError(sandbox, outcome.error, message, { service: 'AWSLambda', status, code });
      return { kind: 'answer', answer };
    }
  }
}

/** For services that deliver to a function: it runs, and nobody looks at what it returns. */
export function deliverTo(sandbox: Sandbox, name: string, payload: JsonValue, from: string): void {
  call(sandbox, name, payload, from);
}

const notFound = (sandbox: Sandbox, arn: string) =>
  serviceError(
    sandbox,
    'Lambda.ResourceNotFoundException',
    `Function not found: ${arn.split(':').length > 7 ? arn : `${arn}:$LATEST`}`,
    { service: 'AWSLambda', status: 404, code: 'ResourceNotFoundException' },
  );

/** JSON as Python's `json.dumps` spaces it: what a Lambda ARN task's cause keeps [recorded]. */
function spacedText(value: JsonValue): string {
  if (isArray(value)) return `[${value.map(spacedText).join(', ')}]`;
  if (!isObject(value)) return toText(value);
  return `{${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}: ${spacedText(member)}`)
    .join(', ')}}`;
}

/** A function's ARN as Resource: the whole input is the payload, the payload the output. */
function invokeArn({ sandbox, call: { resource, parameters, caller } }: Request): TaskAnswer {
  const { name } = functionName(resource);
  const result = call(sandbox, name, parameters, caller.arn);
  if (result === undefined) return notFound(sandbox, resource);
  if (result.kind === 'answer') return result.answer;
  if (result.kind === 'error') return thrown(result.error, spacedText(result.body), { after: result.after });
  return { kind: 'return', value: result.value, after: result.after };
}

/** `LogResult`: the end of the invocation's log, in Base64. `after` in milliseconds. */
function tailOf(sandbox: Sandbox, version: string, after: number): string {
  const id = sandbox.chance.uuid();
  const times = `Duration: ${after.toFixed(2)} ms\tBilled Duration: ${Math.max(1, after)} ms`;
  const lines = [
    `START RequestId: ${id} Version: ${version}`,
    `END RequestId: ${id}`,
    `REPORT RequestId: ${id}\t${times}\tMemory Size: 128 MB\tMax Memory Used: 64 MB\t`,
  ];
  return encodeBase64(`${lines.join('\n')}\n`);
}

function invoke(request: Request): TaskAnswer {
  const { sandbox, parameters, call: task, resource } = request;
  const given = memberOf(parameters, 'FunctionName');
  const { name, qualifier } = functionName(typeof given === 'string' ? given : '');
  const asked = memberOf(parameters, 'Qualifier');
  const version = typeof asked === 'string' ? asked : qualifier;
  const payload = memberOf(parameters, 'Payload') ?? {};
  const isSdk = resource.token !== 'lambda';
  const result = call(sandbox, name, payload, task.caller.arn);
  if (result === undefined) {
    const [, , , region = '', account = ''] = task.caller.stateMachineArn.split(':');
    const arn = `arn:aws:lambda:${region}:${account}:function:${name}${version === undefined ? '' : `:${version}`}`;
    if (!isSdk) return notFound(sandbox, arn);
    return sdkError(sandbox, 'Lambda', 'ResourceNotFoundException', `Function not found: ${arn}`, { status: 404 });
  }
  if (result.kind === 'answer') return result.answer;
  if (memberOf(parameters, 'InvocationType') === 'Event') {
    const length = metadata(sandbox, 0, 'application/json', 'lambda');
    return {
      kind: 'return',
      value: isSdk ? { StatusCode: 202, Payload: '' } : { Payload: '', ...length, StatusCode: 202 },
    };
  }
  if (result.kind === 'error') {
    if (isSdk)
      return { kind: 'return', value: { FunctionError: 'Unhandled', Payload: toText(result.body), StatusCode: 200 } };
    return thrown(result.error, toText(result.body), { after: result.after });
  }
  const { after } = result;
  const executed = version === undefined || !/^\d+$/.test(version) ? '$LATEST' : version;
  const text = toText(result.value);
  const log = memberOf(parameters, 'LogType') === 'Tail' ? tailOf(sandbox, executed, after) : undefined;
  if (isSdk) {
    const logged: JsonObject = log === undefined ? {} : { LogResult: log };
    return { kind: 'return', value: { ExecutedVersion: executed, ...logged, Payload: text, StatusCode: 200 }, after };
  }
  const value = {
    ExecutedVersion: executed,
    ...(log === undefined ? {} : { LogResult: log }),
    Payload: result.value,
    ...metadata(sandbox, text, 'application/json', 'lambda', {
      ...(log === undefined ? {} : { 'X-Amz-Log-Result': log }),
      'X-Amz-Executed-Version': executed,
      'x-amzn-Remapped-Content-Length': '0',
    }),
    StatusCode: 200,
  };
  if (resource.pattern !== 'waitForTaskToken') return { kind: 'return', value, after };
  const callbacks = result.rule?.callback === undefined ? [] : [result.rule.callback];
  return sandbox.callback(callbacks, payload, task, { submit: value, delay: after / 1000 });
}

const named = namedBy('FunctionName', 'lambda', 'function:');

/** A task may name its function by its ARN alone. */
const invoked: Resources = (target) => {
  const { resource } = target.call;
  return /^arn:[a-z-]+:lambda:/.test(resource) ? [resource] : named(target);
};

export const lambda: Simulator = {
  answers: { lambda: invokeArn, 'lambda:invoke': invoke, 'aws-sdk:lambda:invoke': invoke },
  resources: { 'lambda:InvokeFunction': invoked },
  initial: (world) => ({ functions: Object.fromEntries([...world.functions.keys()].map((name) => [name, []])) }),
};
