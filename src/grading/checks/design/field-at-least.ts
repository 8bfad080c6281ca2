import { z } from 'zod';
import { isNumber, memberOf, toNumber } from '@/asl';
import { pointerText } from '../../values/definition';
import type { DesignRule } from './rule';

/** Where a state writes this field as a number, it is no less; a state may do without, and an expression is left to the scenarios. */
export const fieldAtLeast: DesignRule<{ field: string; least: number }> = {
  fields: { field: z.string(), least: z.number() },
  check({ field, least }, { states }) {
    const found = states.find(({ state }) => {
      const value = memberOf(state, field);
      return isNumber(value) && toNumber(value) < least;
    });
    return (
      found && {
        message: `${field} is to be ${least} or more, and in “${found.name}” it is less.`,
        location: pointerText([...found.place, field]),
      }
    );
  },
};
