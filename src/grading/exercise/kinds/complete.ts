import { z } from 'zod';
import type { ExerciseKind } from './kind';

/** Fill in what is missing; the states that were given stay as they are. */
export const complete = {
  fields: {
    kind: z.literal('complete'),
    /** States of the starter that must stay as they were. */
    keep: z.array(z.string()).min(1),
  },
  design: ({ keep = [] }) => [{ rule: 'keeps', states: keep }],
  expect: {},
} satisfies ExerciseKind;
