import { z } from 'zod';
import { matches, patternText } from '../values/matcher';
import { atEnd, type Criterion } from './criterion';

const schema = z.strictObject({ error: z.json().optional(), cause: z.json().optional() });

/** The error and cause the execution failed with, as JSON patterns. */
export const error: Criterion<z.infer<typeof schema>> = {
  layer: 1,
  portion: 'outcome',
  schema,
  replaces: ['error'],
  check(spec, runs) {
    for (const part of ['error', 'cause'] as const) {
      const pattern = spec[part];
      const found = runs.actual[part];
      if (pattern === undefined || matches(pattern, found ?? null)) continue;
      return { kind: part, ...atEnd(runs), expected: patternText(pattern), actual: found ?? 'none' };
    }
    return undefined;
  },
};
