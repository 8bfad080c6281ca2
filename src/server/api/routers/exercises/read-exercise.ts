import { z } from 'zod';
import { readExercise as read } from '../../../services/exercises/read-exercise';
import { orThrow } from '../../or-throw';
import { publicProcedure } from '../../trpc';
import { slug } from '../inputs';

export const readExercise = publicProcedure
  .input(z.strictObject({ slug }))
  .query(async ({ ctx, input }) => orThrow(await read(ctx.db, { slug: input.slug, viewer: ctx.viewer })));
