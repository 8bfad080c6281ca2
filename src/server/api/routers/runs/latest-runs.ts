import { z } from 'zod';
import { latestRuns as latest } from '../../../services/runs/latest-runs';
import { publicProcedure } from '../../trpc';
import { slug } from '../inputs';

export const latestRuns = publicProcedure
  .input(z.strictObject({ lesson: slug }))
  .query(({ ctx, input }) => latest(ctx.db, { userId: ctx.viewer?.id, lesson: input.lesson }));
