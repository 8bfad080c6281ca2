import { z } from 'zod';
import { answerCard as answer } from '../../../services/cards/answer-card';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { clientKey, id } from '../inputs';

const input = z.strictObject({
  versionId: id,
  /** Shape by card kind; the card's own grader reads it. */
  response: z.json(),
  clientKey,
  tookMs: z.int().min(0).max(86_400_000).nullable().default(null),
});

export const answerCard = learnerProcedure
  .input(input)
  .mutation(async ({ ctx, input }) => orThrow(await answer(ctx.db, { userId: ctx.viewer.id, ...input })));
