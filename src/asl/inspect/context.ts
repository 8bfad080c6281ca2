import { isoTime } from '../engine/context';
import type { Thread } from '../engine/thread';
import { parseJson, SyntaxFault } from '../syntax/json';
import { isObject, type JsonObject, type JsonValue, memberOf } from '../values';
import { type Refusal, refuse, type TestStateRequest } from './request';
import { STATE_NAME, type Subject } from './subject';

/** The members a mocked context object may have, and what each must be. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, 'string' | 'number' | 'any'>>>> = {
  Execution: {
    Id: 'string',
    Input: 'any',
    Name: 'string',
    RoleArn: 'string',
    StartTime: 'string',
    RedriveCount: 'number',
    RedriveTime: 'string',
  },
  State: { EnteredTime: 'string', Name: 'string', RetryCount: 'number' },
  StateMachine: { Id: 'string', Name: 'string' },
  Task: { Token: 'string' },
};

const invalid = (reason: string): Refusal => refuse(`Invalid Context object provided: ${reason}`);

/** Reads and checks the context object of a request; `undefined` where it has none. */
export function readContext(text: string | undefined, takesToken: boolean): JsonObject | Refusal | undefined {
  if (text === undefined) return undefined;
  const context = parseJson(text);
  if (context instanceof SyntaxFault || !isObject(context)) return invalid('must be a valid JSON object');
  for (const [name, part] of Object.entries(context)) {
    if (name === 'Map') return invalid("'Map' field is not supported when mocking a Context object");
    const fields = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    if (fields === undefined) return invalid(`Field '${name}' is not allowed`);
    if (!isObject(part)) return invalid(`${name} must be an object`);
    for (const [field, value] of Object.entries(part)) {
      if (!Object.hasOwn(fields, field)) return invalid(`Field '${field}' is not allowed`);
      const kind = fields[field];
      if (kind !== 'any' && typeof value !== kind) return invalid(`${name}.${field} must be a ${kind}`);
    }
  }
  if (memberOf(context, 'Task') !== undefined && !takesToken) {
    return invalid(
      "Context object contains 'Task' when state is not a Task state with a '.sync' or '.waitForTaskToken' service integration pattern",
    );
  }
  return context;
}

/**
 * The context object the state reads: an Express execution's, whose members the request's own replace one by one. A
 * state inside a Map stands at the first item, which is its input.
 */
export function makeContext(
  thread: Thread,
  subject: Subject,
  request: TestStateRequest,
  given: JsonObject | undefined,
): () => JsonObject {
  const { chance } = thread;
  const machineName = chance.uuid();
  const executionName = chance.uuid();
  const arn = (kind: string, name: string) => `arn:aws:states:us-east-1:111111111111:${kind}:${name}`;
  const time = isoTime(thread.now());
  const { type } = subject.state;
  const retried = type === 'Task' || type === 'Map' || type === 'Parallel';
  const parts: Record<string, JsonObject> = {
    Execution: {
      Id: arn('express', `${machineName}:${executionName}`),
      Input: thread.input,
      StartTime: time,
      Name: executionName,
      RoleArn: request.roleArn ?? null,
    },
    StateMachine: { Id: arn('stateMachine', machineName), Name: machineName },
    State: { Name: STATE_NAME, EnteredTime: time, ...(retried ? { RetryCount: 0 } : {}) },
  };
  return () => {
    const context: Record<string, JsonValue> = {};
    for (const [name, part] of Object.entries(parts)) context[name] = { ...part, ...partOf(given, name) };
    const task = partOf(given, 'Task');
    if (task !== undefined) context['Task'] = task;
    else if (thread.taskToken !== undefined) context['Task'] = { Token: thread.taskToken };
    if (subject.inMap) context['Map'] = { Item: { Index: 0, Value: thread.input } };
    return context;
  };
}

function partOf(given: JsonObject | undefined, name: string): JsonObject | undefined {
  const part = given === undefined ? undefined : memberOf(given, name);
  return isObject(part) ? part : undefined;
}
