import { z } from 'zod';
import { draftLimits, draftTopic } from '../../../services/drafts/draft-topic';
import { keepDraft as keep } from '../../../services/drafts/keep-draft';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';

export const keepDraft = learnerProcedure
  .input(z.strictObject({ topic: draftTopic, text: z.string().max(draftLimits.bytes) }))
  .mutation(async ({ ctx, input }) => orThrow(await keep(ctx.db, { userId: ctx.viewer.id, ...input })));
