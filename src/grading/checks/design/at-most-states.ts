import { z } from 'zod';
import type { DesignRule } from './rule';

/** The definition has no more states than this, at any depth. */
export const atMostStates: DesignRule<{ count: number }> = {
  fields: { count: z.int().positive() },
  check: ({ count }, { states }) =>
    states.length <= count
      ? undefined
      : { message: `This can be done with ${count} states, and there are ${states.length}.` },
};
