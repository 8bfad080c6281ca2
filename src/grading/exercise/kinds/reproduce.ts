import { z } from 'zod';
import type { ExerciseKind } from './kind';

/** Here is a history: write the machine that makes it, event by event. */
export const reproduce = {
  fields: { kind: z.literal('reproduce') },
  design: () => [],
  expect: { history: 'exact' },
} satisfies ExerciseKind;
