import { z } from 'zod';
import { draftLimits, draftTopic } from '../../../services/drafts/draft-topic';
import { saveDraft as save } from '../../../services/drafts/save-draft';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { id } from '../inputs';

const input = z.strictObject({
  topic: draftTopic,
  text: z.string().max(draftLimits.bytes),
  /** The revision the text was made from; 0 for the first. */
  revision: z.int().min(0),
  contentVersionId: id.nullable().default(null),
});

export const saveDraft = learnerProcedure
  .input(input)
  .mutation(async ({ ctx, input }) => orThrow(await save(ctx.db, { userId: ctx.viewer.id, ...input })));
