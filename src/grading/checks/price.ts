import { z } from 'zod';
import type { Observation } from '../exercise/observation';
import { atEnd, type Criterion } from './criterion';

const schema = z.strictObject({
  /** US dollars for a million such executions, whatever their type. */
  perMillionAtMost: z.number().positive(),
  type: z.enum(['STANDARD', 'EXPRESS']),
});

/** US dollars, US East (N. Virginia). Source: AWS Step Functions pricing, read 2026-11-26. */
const rates = { transition: 0.000_025, request: 0.000_001, gigabyteSecond: 0.000_016_67 } as const;

/** US dollars one execution costs; of an Express one with 64 MB of memory, billed by 100 ms. */
export const priceOf = ({ transitions, duration }: Observation, type: 'STANDARD' | 'EXPRESS'): number =>
  type === 'STANDARD'
    ? transitions * rates.transition
    : rates.request + (Math.max(1, Math.ceil(duration / 100)) / 10) * (64 / 1024) * rates.gigabyteSecond;

/** What a million such executions cost. */
export const price: Criterion<z.infer<typeof schema>> = {
  layer: 2,
  portion: 'effects',
  schema,
  replaces: [],
  check({ perMillionAtMost, type }, runs) {
    const found = priceOf(runs.actual, type) * 1_000_000;
    if (found <= perMillionAtMost + 1e-9) return undefined;
    return {
      kind: 'price',
      ...atEnd(runs),
      expected: `at most ${perMillionAtMost.toFixed(2)} USD`,
      actual: `${found.toFixed(2)} USD`,
    };
  },
};
