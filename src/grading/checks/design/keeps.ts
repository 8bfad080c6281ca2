import { z } from 'zod';
import { pointerText, statesOf } from '../../values/definition';
import { sameJson } from '../../values/same';
import type { DesignRule } from './rule';

/** These states of the starter are still there as they were. */
export const keeps: DesignRule<{ states: readonly string[] }> = {
  fields: { states: z.array(z.string()).min(1) },
  check({ states: names }, { states, starter }) {
    const given = new Map(statesOf(starter).map((one) => [one.name, one.state]));
    for (const name of names) {
      const now = states.find((one) => one.name === name);
      if (!now) return { message: `“${name}” was given and is to stay as it was, and it is not there any more.` };
      if (!sameJson(now.state, given.get(name)))
        return { message: `“${name}” was given and is to stay as it was.`, location: pointerText(now.place) };
    }
    return undefined;
  },
};
