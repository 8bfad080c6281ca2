import { z } from 'zod';
import { finishLesson as finish } from '../../../services/lessons/finish-lesson';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { slug } from '../inputs';

export const finishLesson = learnerProcedure
  .input(z.strictObject({ lesson: slug }))
  .mutation(async ({ ctx, input }) => orThrow(await finish(ctx.db, { userId: ctx.viewer.id, ...input })));
