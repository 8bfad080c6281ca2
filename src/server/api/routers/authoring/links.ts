import { z } from 'zod';
import { closeLink as close, listLinks, makeLink as make } from '../../../services/exercises/exercise-link';
import { orThrow } from '../../or-throw';
import { instructorProcedure } from '../../trpc';
import { id, slug } from '../inputs';

export const links = instructorProcedure
  .input(z.strictObject({ slug }))
  .query(({ ctx, input }) => listLinks(ctx.db, { asker: ctx.viewer, ...input }));

/** A link by which students open an exercise, in exam mode or for practice. */
export const makeLink = instructorProcedure
  .input(z.strictObject({ slug, exam: z.boolean() }))
  .mutation(async ({ ctx, input }) => orThrow(await make(ctx.db, { userId: ctx.viewer.id, ...input })));

export const closeLink = instructorProcedure.input(z.strictObject({ id })).mutation(async ({ ctx, input }) => {
  orThrow(await close(ctx.db, { asker: ctx.viewer, ...input }));
});
