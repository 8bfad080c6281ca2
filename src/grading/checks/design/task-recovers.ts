import { z } from 'zod';
import { isArray, memberOf } from '@/asl';
import { aimOf } from '../../exercise/target';
import { pointerText } from '../../values/definition';
import type { DesignRule } from './rule';

/** Every Task that calls the target has a Retry or a Catch of its own. */
export const taskRecovers: DesignRule<{ calls: string; by: 'Retry' | 'Catch' }> = {
  fields: { calls: z.string(), by: z.enum(['Retry', 'Catch']) },
  check({ calls, by }, { states }) {
    const found = states.find(({ state }) => {
      const resource = memberOf(state, 'Resource');
      if (state.Type !== 'Task' || typeof resource !== 'string') return false;
      const given = memberOf(state, 'Parameters') ?? memberOf(state, 'Arguments') ?? null;
      const entries = memberOf(state, by);
      return aimOf(resource, given).target === calls && !(isArray(entries) && entries.length > 0);
    });
    return (
      found && {
        message: `The state that calls ${calls}, “${found.name}”, is to have a ${by} of its own.`,
        location: pointerText(found.place),
      }
    );
  },
};
