import { type Prepared, type Responses, Script, type TaskAnswer, type TaskCall } from '@/asl';
import { aimOf, isInvoke } from './target';

/** What Lambda says of a function nobody made. */
const unknownFunction = (target: string): TaskAnswer => ({
  kind: 'throw',
  error: 'Lambda.ResourceNotFoundException',
  cause: `Function not found: ${target}`,
});

/** Puts a function's return value into the envelope `lambda:invoke` gives. */
const enveloped = (answer: TaskAnswer): TaskAnswer =>
  answer.kind === 'return'
    ? { ...answer, value: { ExecutedVersion: '$LATEST', Payload: answer.value, StatusCode: 200 } }
    : answer;

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
      const answer = script.respond({ ...call, state: target });
      return isInvoke(call.resource) ? enveloped(answer) : answer;
    },
  };
};
