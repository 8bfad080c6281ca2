import { z } from 'zod';
import { ratings } from '@/review';
import { rateAnswer as rate } from '../../../services/review/rate-answer';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { id } from '../inputs';

export const rateAnswer = learnerProcedure
  .input(z.strictObject({ answerId: id, rating: z.enum(ratings) }))
  .mutation(async ({ ctx, input }) =>
    orThrow(await rate(ctx.db, { userId: ctx.viewer.id, now: new Date(), ...input })),
  );
