import { z } from 'zod';
import { readPlan as read, savePlan as save } from '../../../services/review/plan';
import { orThrow } from '../../or-throw';
import { learnerProcedure, publicProcedure } from '../../trpc';

export const readPlan = publicProcedure.query(async ({ ctx }) => read(ctx.db, ctx.viewer?.id ?? ''));

const input = z.strictObject({
  timeZone: z.string().min(1).max(64),
  startsAt: z.int().min(0).max(23),
  examDay: z.iso.date().nullable(),
  minutesPerDay: z.int().min(1, 'Plan at least one minute a day.').max(600),
  newPerDay: z.int().min(0).max(1_000),
  reviewsPerDay: z.int().min(0).max(10_000),
  retention: z.number().min(0.7).max(0.99),
  extraTime: z.number().min(1).max(3),
});

export const savePlan = learnerProcedure
  .input(input.partial())
  .mutation(async ({ ctx, input }) =>
    orThrow(await save(ctx.db, { userId: ctx.viewer.id, plan: input, now: new Date() })),
  );
