import { z } from 'zod';
import { memberOf } from '@/asl';
import { pointerText } from '../../values/definition';
import type { DesignRule } from './rule';

/** No state has this field. */
export const avoidsField: DesignRule<{ field: string }> = {
  fields: { field: z.string() },
  check({ field }, { states }) {
    const found = states.find(({ state }) => memberOf(state, field) !== undefined);
    return (
      found && {
        message: `This exercise is to be solved without ${field}, and “${found.name}” has it.`,
        location: pointerText([...found.place, field]),
      }
    );
  },
};
