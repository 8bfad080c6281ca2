import { z } from 'zod';
import { readProgress as read } from '../../../services/lessons/read-progress';
import { publicProcedure } from '../../trpc';
import { slug } from '../inputs';

export const readProgress = publicProcedure
  .input(z.strictObject({ lesson: slug }))
  .query(({ ctx, input }) => read(ctx.db, { userId: ctx.viewer?.id, lesson: input.lesson }));
