import { z } from 'zod';
import { isObject, memberOf } from '@/asl';
import { pointerText } from '../../values/definition';
import type { DesignRule } from './rule';

/** Every Map in distributed mode runs its items in child executions of this type; there is one at least. */
export const childExecutions: DesignRule<{ type: 'STANDARD' | 'EXPRESS' }> = {
  fields: { type: z.enum(['STANDARD', 'EXPRESS']) },
  check({ type }, { states }) {
    const distributed = states.flatMap(({ name, state, place }) => {
      const processor = memberOf(state, 'ItemProcessor');
      const config = isObject(processor) ? memberOf(processor, 'ProcessorConfig') : undefined;
      return isObject(config) && memberOf(config, 'Mode') === 'DISTRIBUTED' ? [{ name, config, place }] : [];
    });
    if (distributed.length === 0)
      return { message: 'This exercise asks for a Map in distributed mode, and there is none.' };
    const other = distributed.find(({ config }) => memberOf(config, 'ExecutionType') !== type);
    return (
      other && {
        message: `The children of “${other.name}” are to be ${type} executions, as its ExecutionType says.`,
        location: pointerText([...other.place, 'ItemProcessor', 'ProcessorConfig']),
      }
    );
  },
};
