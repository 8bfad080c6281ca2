import { z } from 'zod';
import type { ExerciseKind } from './kind';

/** Here is a machine, its input and what its tasks answer: say which events its history will have. */
export const predict = {
  fields: { kind: z.literal('predict') },
  design: () => [],
  expect: { history: 'exact' },
} satisfies ExerciseKind;
