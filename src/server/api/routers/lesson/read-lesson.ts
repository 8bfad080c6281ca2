import { z } from 'zod';
import { readLesson as read } from '../../../services/lessons/read-lesson';
import { orThrow } from '../../or-throw';
import { publicProcedure } from '../../trpc';
import { slug } from '../inputs';

export const readLesson = publicProcedure
  .input(z.strictObject({ slug }))
  .query(async ({ ctx, input }) => orThrow(await read(ctx.db, input.slug)));
