import { z } from 'zod';
import { previewAuthored, tryOut as tryIt } from '../../../services/authoring/try-out';
import { orThrow } from '../../or-throw';
import { instructorProcedure } from '../../trpc';
import { id } from '../inputs';

/** The exercise as its files are kept, as a student will see it. */
export const preview = instructorProcedure
  .input(z.strictObject({ id }))
  .query(async ({ ctx, input }) => orThrow(await previewAuthored(ctx.db, input.id)));

/** Grades a text as a student's would be, and keeps nothing. */
export const tryOut = instructorProcedure
  .input(z.strictObject({ id, text: z.string().max(4_194_304, 'The definition is too long.') }))
  .mutation(async ({ ctx, input }) => orThrow(await tryIt(ctx.db, input)));
