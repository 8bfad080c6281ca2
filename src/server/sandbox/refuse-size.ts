import { isArray, isObject, type JsonValue, memberOf, parseJson, SyntaxFault } from '@/asl';
import { sandboxLimits } from './limits';
import type { SandboxOutcome } from './outcome';

type Refused = Extract<SandboxOutcome, { kind: 'over-limit' }>;

const over = (limit: Refused['limit'], message: string): Refused => ({ kind: 'over-limit', limit, message, ms: 0 });

/** Refuses what is too large to be run at all, before a worker is asked. A text that is not JSON is the grader's to explain. */
export function refuseSize(text: string): Refused | undefined {
  if (text.length > sandboxLimits.definition) {
    return over(
      'definition size',
      `The definition has ${text.length.toLocaleString('en')} characters; Step Functions takes 1,048,576 at most. Shorten it, or move parts into workflows of their own.`,
    );
  }
  const value = parseJson(text);
  if (value instanceof SyntaxFault) return /deeper/.test(value.message) ? over('nesting', value.message) : undefined;
  const states = countStates(value, sandboxLimits.states);
  if (states <= sandboxLimits.states) return undefined;
  return over(
    'number of states',
    `The definition has more than ${sandboxLimits.states.toLocaleString('en')} states, more than a history of 25,000 events could visit. Split it into several workflows.`,
  );
}

/** States at any depth, counted no further than one beyond `enough`. */
function countStates(definition: JsonValue, enough: number): number {
  let count = 0;
  const waiting: JsonValue[] = [definition];
  for (let next = waiting.pop(); next !== undefined && count <= enough; next = waiting.pop()) {
    const states = isObject(next) ? memberOf(next, 'States') : undefined;
    if (!isObject(states)) continue;
    for (const state of Object.values(states)) {
      if (++count > enough) break;
      if (!isObject(state)) continue;
      const branches = memberOf(state, 'Branches');
      if (isArray(branches)) waiting.push(...branches);
      for (const name of ['ItemProcessor', 'Iterator']) {
        const body = memberOf(state, name);
        if (body !== undefined) waiting.push(body);
      }
    }
  }
  return count;
}
