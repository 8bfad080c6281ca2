import { z } from 'zod';
import { atEnd, type Criterion } from './criterion';

const schema = z.enum(['SUCCEEDED', 'FAILED', 'TIMED_OUT']);

/** How the execution ended. */
export const status: Criterion<z.infer<typeof schema>> = {
  layer: 1,
  portion: 'outcome',
  schema,
  replaces: ['status'],
  check: (expected, runs) =>
    runs.actual.status === expected
      ? undefined
      : { kind: 'status', ...atEnd(runs), expected, actual: runs.actual.status },
};
