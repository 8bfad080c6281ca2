import { z } from 'zod';
import { readQueue as read } from '../../../services/review/read-queue';
import { publicProcedure } from '../../trpc';
import { cardName } from './card-name';

/** A visitor without an account has nothing to review yet. */
export const readQueue = publicProcedure
  .input(z.strictObject({ card: cardName.optional() }).default({}))
  .query(async ({ ctx, input }) => read(ctx.db, { userId: ctx.viewer?.id ?? '', now: new Date(), card: input.card }));
