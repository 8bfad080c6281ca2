import { z } from 'zod';
import { pointerText } from '../../values/definition';
import type { DesignRule } from './rule';

/** Every state is written in one of these query languages. */
export const language: DesignRule<{ allowed: readonly string[] }> = {
  fields: { allowed: z.array(z.enum(['JSONPath', 'JSONata'])).min(1) },
  check({ allowed }, { states }) {
    const found = states.find((state) => !allowed.includes(state.language));
    return (
      found && {
        message: `Every state is to be written in ${allowed.join(' or ')}, and “${found.name}” is in ${found.language}. \`QueryLanguage\` at the top of the definition holds for all states that have none of their own.`,
        location: pointerText(found.place),
      }
    );
  },
};
