import { z } from 'zod';
import { atEnd, type Criterion } from './criterion';

const schema = z.strictObject({ atMost: z.int().positive() });

/** State transitions as billed: every state entered, and every retry. */
export const transitions: Criterion<z.infer<typeof schema>> = {
  layer: 2,
  portion: 'effects',
  schema,
  replaces: [],
  check: ({ atMost }, runs) =>
    runs.actual.transitions <= atMost
      ? undefined
      : { kind: 'transitions', ...atEnd(runs), expected: `at most ${atMost}`, actual: String(runs.actual.transitions) },
};
