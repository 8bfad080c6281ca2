import {
  isObject,
  type JsonValue,
  type Prepared,
  type Responses,
  Script,
  type TaskAnswer,
  type TaskCall,
  toText,
} from '@/asl';
import { aimOf, isInvoke, isWaiting } from './target';

/** What Lambda says of a function nobody made. */
const unknownFunction = (target: string): TaskAnswer => ({
  kind: 'throw',
  error: 'Lambda.ResourceNotFoundException',
  cause: `Function not found: ${target}`,
});

/** What Lambda's Invoke API says of a function that returned this. */
const envelope = (payload: JsonValue): JsonValue => ({ ExecutedVersion: '$LATEST', Payload: payload, StatusCode: 200 });

/** How an execution that was waited for ended: with `.sync` its input and output are texts, and JSON only with `.sync:2`. */
const ended = (resource: string, value: JsonValue): JsonValue => {
  if (!resource.endsWith(':states:startExecution.sync') || !isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      (name === 'Input' || name === 'Output') && typeof member !== 'string' ? toText(member) : member,
    ]),
  );
};

/**
 * What is prepared is what the task ends with, and under `submit` what the first call returned. A call that does not wait ends
 * with the latter, at once: the job or the token's holder goes on without it.
 */
const answerTo = (resource: string, answer: TaskAnswer): TaskAnswer => {
  const wrap = isInvoke(resource) ? envelope : (value: JsonValue) => value;
  const { submit } = answer;
  if (isWaiting(resource))
    return {
      ...answer,
      ...(answer.kind === 'return' ? { value: ended(resource, answer.value) } : {}),
      ...(submit === undefined ? {} : { submit: wrap(submit) }),
    };
  if (submit !== undefined) return { kind: 'return', value: wrap(submit) };
  return answer.kind === 'return' ? { ...answer, value: wrap(answer.value) } : answer;
};

/**
 * Answers calls by what they are aimed at, since a learner names the states. The last answer of each list repeats; a
 * target the lists do not know is answered by the scenario's world where there is one, else as AWS answers for a function that
 * does not exist.
 */
export const answerByTarget = (lists: ReadonlyMap<string, readonly Prepared[]>, world?: Responses): Responses => {
  const script = new Script(lists, true);
  return {
    respond: (call: TaskCall) => {
      const { target } = aimOf(call.resource, call.parameters);
      if (!lists.has(target)) return world?.respond(call) ?? unknownFunction(target);
      return answerTo(call.resource, script.respond({ ...call, state: target }));
    },
  };
};
