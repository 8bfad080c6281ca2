import { isArray, isObject, type JsonObject, memberOf } from '@/asl';
import { pointerText } from '../../values/definition';
import type { DesignRule } from './rule';

const leadsTo = (state: JsonObject): string[] => {
  const choices = memberOf(state, 'Choices');
  const rules = isArray(choices) ? choices.flatMap((rule) => (isObject(rule) ? [memberOf(rule, 'Next')] : [])) : [];
  return [memberOf(state, 'Next'), memberOf(state, 'Default'), ...rules].filter((next) => typeof next === 'string');
};

/** Can the Wait be reached again from itself by way of a Choice? */
const isLoop = (start: string, siblings: JsonObject): boolean => {
  const seen = new Set<string>();
  const waiting: { name: string; chose: boolean }[] = [{ name: start, chose: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const state = memberOf(siblings, next.name);
    if (!isObject(state)) continue;
    const chose = next.chose || state.Type === 'Choice';
    for (const to of leadsTo(state)) {
      if (to === start && chose) return true;
      const key = `${to} ${chose}`;
      if (!seen.has(key)) {
        seen.add(key);
        waiting.push({ name: to, chose });
      }
    }
  }
  return false;
};

/** No Wait state is come back to by way of a Choice: waiting is left to `.sync`, a token, or Retry. */
export const noPollingLoop: DesignRule<object> = {
  fields: {},
  check(_, { states }) {
    const found = states.find(({ name, state, siblings }) => state.Type === 'Wait' && isLoop(name, siblings));
    return (
      found && {
        message: `“${found.name}” waits and asks in a loop. Let the Task wait by itself instead.`,
        location: pointerText(found.place),
      }
    );
  },
};
