import { z } from 'zod';
import { ratings } from '@/review';
import { rateOwn as rate } from '../../../services/review/rate-own';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { clientKey } from '../inputs';
import { ownCardName } from './card-name';

export const rateOwn = learnerProcedure
  .input(
    z.strictObject({
      card: ownCardName,
      rating: z.enum(ratings),
      clientKey,
      tookMs: z.int().min(0).max(86_400_000).nullable(),
    }),
  )
  .mutation(async ({ ctx, input }) =>
    orThrow(await rate(ctx.db, { userId: ctx.viewer.id, now: new Date(), ...input })),
  );
