import { z } from 'zod';
import type { DesignRule } from './rule';

/** Some state has this type. */
export const usesType: DesignRule<{ type: string }> = {
  fields: { type: z.enum(['Pass', 'Task', 'Choice', 'Wait', 'Succeed', 'Fail', 'Parallel', 'Map']) },
  check: ({ type }, { states }) =>
    states.some(({ state }) => state.Type === type)
      ? undefined
      : { message: `This exercise asks for a ${type} state, and there is none.` },
};
