import { z } from 'zod';
import { slug } from '../../quiz/common';
import type { ExerciseKind } from './kind';

/** Find and mend what is wrong with the starter. */
export const repair = {
  fields: {
    kind: z.literal('repair'),
    /** States that are right already and must stay as they were. */
    keep: z.array(z.string()).default([]),
    /** Misconceptions the broken starter shows, when it is graded as it is. */
    shows: z.array(slug).default([]),
  },
  design: ({ keep = [] }) => (keep.length > 0 ? [{ rule: 'keeps', states: keep }] : []),
  expect: {},
} satisfies ExerciseKind;
