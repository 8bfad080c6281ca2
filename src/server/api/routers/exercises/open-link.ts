import { z } from 'zod';
import { openLink as open, readLink as read } from '../../../services/exercises/exercise-link';
import { orThrow } from '../../or-throw';
import { learnerProcedure, publicProcedure } from '../../trpc';

const token = z.string().min(1).max(64);

/** What a link leads to; whoever holds it may ask. */
export const readLink = publicProcedure
  .input(z.strictObject({ token }))
  .query(async ({ ctx, input }) => orThrow(await read(ctx.db, input.token)));

/** Opens the exercise for this learner, once and for all. */
export const openLink = learnerProcedure
  .input(z.strictObject({ token }))
  .mutation(async ({ ctx, input }) => orThrow(await open(ctx.db, { userId: ctx.viewer.id, token: input.token })));
