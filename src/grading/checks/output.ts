import { z } from 'zod';
import { matches, patternText } from '../values/matcher';
import { readJson } from '../values/same';
import { atEnd, type Criterion } from './criterion';

const schema = z.json();

/** The execution's output as a JSON pattern. */
export const output: Criterion<z.infer<typeof schema>> = {
  layer: 1,
  portion: 'outcome',
  schema,
  replaces: ['output'],
  check(pattern, runs) {
    const text = runs.actual.output;
    if (text !== undefined && matches(pattern, readJson(text, 'output'))) return undefined;
    return { kind: 'output', ...atEnd(runs), expected: patternText(pattern), actual: text ?? 'none' };
  },
};
