import { z } from 'zod';
import { bodyFields, exerciseFields } from '../spec';
import { complete } from './complete';
import { convert } from './convert';
import type { ExerciseKind } from './kind';
import { predict } from './predict';
import { repair } from './repair';
import { reproduce } from './reproduce';
import { write } from './write';

/** Every kind of exercise there is. */
export const exerciseKinds = { write, complete, repair, reproduce, predict, convert } satisfies Record<
  string,
  ExerciseKind
>;

/**
 * Body of a content version of kind `exercise`. Definitions, inputs and responses are JSON text. Never leaves the server whole:
 * references, wrong answers, symptoms and hidden scenarios are not for learners.
 */
export const exerciseSchema = z.discriminatedUnion('kind', [
  z.object({ ...exerciseFields, ...bodyFields, ...write.fields }),
  z.object({ ...exerciseFields, ...bodyFields, ...complete.fields }),
  z.object({ ...exerciseFields, ...bodyFields, ...repair.fields }),
  z.object({ ...exerciseFields, ...bodyFields, ...reproduce.fields }),
  z.object({ ...exerciseFields, ...bodyFields, ...predict.fields }),
  z.object({ ...exerciseFields, ...bodyFields, ...convert.fields }),
]);
export type Exercise = z.infer<typeof exerciseSchema>;
