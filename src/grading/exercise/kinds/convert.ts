import { z } from 'zod';
import type { ExerciseKind } from './kind';

/** Here is a machine in JSONPath: write the same in JSONata. */
export const convert = {
  fields: { kind: z.literal('convert') },
  design: () => [{ rule: 'language', allowed: ['JSONata'] }],
  expect: {},
} satisfies ExerciseKind;
