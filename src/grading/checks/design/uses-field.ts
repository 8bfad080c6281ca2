import { z } from 'zod';
import { memberOf } from '@/asl';
import type { DesignRule } from './rule';

/** Some state has this field. */
export const usesField: DesignRule<{ field: string }> = {
  fields: { field: z.string() },
  check: ({ field }, { states }) =>
    states.some(({ state }) => memberOf(state, field) !== undefined)
      ? undefined
      : { message: `This exercise asks for the field ${field}, and no state has it.` },
};
