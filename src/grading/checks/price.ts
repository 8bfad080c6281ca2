import { z } from 'zod';
import { atEnd, type Criterion } from './criterion';

const schema = z.strictObject({
  /** US dollars for a million such executions, whatever their type. */
  perMillionAtMost: z.number().positive(),
  type: z.enum(['STANDARD', 'EXPRESS']),
});

/** What a million such executions cost. */
export const price: Criterion<z.infer<typeof schema>> = {
  layer: 2,
  portion: 'effects',
  schema,
  replaces: [],
  check({ perMillionAtMost, type }, runs) {
    const found = runs.actual.price(type) * 1_000_000;
    if (found <= perMillionAtMost + 1e-9) return undefined;
    return {
      kind: 'price',
      ...atEnd(runs),
      expected: `at most ${perMillionAtMost.toFixed(2)} USD`,
      actual: `${found.toFixed(2)} USD`,
    };
  },
};
