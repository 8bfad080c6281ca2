import { isArray, isObject, type JsonValue, memberOf, parseJson, SyntaxFault } from '@/asl';
import { sandboxLimits } from './limits';
import { type OverLimit, overLimit } from './outcome';

const inWords = (count: number): string => count.toLocaleString('en');

/** Refuses what is too long to be looked at. Cheap: the request thread may ask. */
export function refuseBytes(text: string): OverLimit | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes <= sandboxLimits.definitionBytes) return undefined;
  return overLimit(
    'definition size',
    `The definition has ${inWords(bytes)} bytes; Step Functions takes ${inWords(sandboxLimits.definitionBytes)} at most. Shorten it, or move parts into workflows of their own.`,
  );
}

/** Refuses what is too deep or has too many states to be run. A text that is otherwise not JSON is the grader's to explain. */
export function refuseShape(text: string): OverLimit | undefined {
  const value = parseJson(text);
  if (value instanceof SyntaxFault)
    return /deeper/.test(value.message) ? overLimit('nesting', value.message) : undefined;
  const states = countStates(value, sandboxLimits.states);
  if (states <= sandboxLimits.states) return undefined;
  return overLimit(
    'number of states',
    `The definition has more than ${inWords(sandboxLimits.states)} states; a history of 25,000 events could not visit more. Split it into several workflows.`,
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
      if (isArray(branches)) for (const branch of branches) waiting.push(branch);
      for (const name of ['ItemProcessor', 'Iterator']) {
        const body = memberOf(state, name);
        if (body !== undefined) waiting.push(body);
      }
    }
  }
  return count;
}
