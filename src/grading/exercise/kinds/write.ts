import { z } from 'zod';
import type { ExerciseKind } from './kind';

/** Write a machine from a description. */
export const write = {
  fields: { kind: z.literal('write') },
  design: () => [],
  expect: {},
} satisfies ExerciseKind;
