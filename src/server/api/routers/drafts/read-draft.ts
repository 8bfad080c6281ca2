import { z } from 'zod';
import { draftTopic } from '../../../services/drafts/draft-topic';
import { readDraft as read } from '../../../services/drafts/read-draft';
import { publicProcedure } from '../../trpc';

export const readDraft = publicProcedure
  .input(z.strictObject({ topic: draftTopic }))
  .query(({ ctx, input }) => read(ctx.db, { userId: ctx.viewer?.id, topic: input.topic }));
