import { z } from 'zod';
import { pointerText } from '../../values/definition';
import type { DesignRule } from './rule';

/** No state has this type. */
export const avoidsType: DesignRule<{ type: string }> = {
  fields: { type: z.enum(['Pass', 'Task', 'Choice', 'Wait', 'Succeed', 'Fail', 'Parallel', 'Map']) },
  check({ type }, { states }) {
    const found = states.find(({ state }) => state.Type === type);
    return (
      found && {
        message: `This exercise is to be solved without a ${type} state, and “${found.name}” is one.`,
        location: pointerText(found.place),
      }
    );
  },
};
