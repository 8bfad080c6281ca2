import { z } from 'zod';
import { markSection as mark } from '../../../services/lessons/mark-section';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { slug } from '../inputs';

export const markSection = learnerProcedure
  .input(z.strictObject({ lesson: slug, section: z.string().min(1).max(200) }))
  .mutation(async ({ ctx, input }) => orThrow(await mark(ctx.db, { userId: ctx.viewer.id, ...input })));
