import { z } from 'zod';
import { atEnd, type Criterion, seconds } from './criterion';

const schema = z.union([
  z.strictObject({ atMost: z.number().nonnegative(), atLeast: z.number().nonnegative().optional() }),
  z.number().nonnegative(),
]);

/** Virtual seconds the execution takes in all. */
export const duration: Criterion<z.infer<typeof schema>> = {
  layer: 2,
  portion: 'effects',
  schema,
  replaces: ['duration'],
  check(spec, runs) {
    const took = runs.actual.duration / 1000;
    const [low, high] = typeof spec === 'number' ? [spec, spec] : [spec.atLeast ?? 0, spec.atMost];
    if (took >= low && took <= high) return undefined;
    const expected = low === high ? `${low} s` : low === 0 ? `at most ${high} s` : `${low} to ${high} s`;
    return { kind: 'duration', ...atEnd(runs), expected, actual: seconds(runs.actual.duration) };
  },
};
