import { readStatistics as read } from '../../../services/review/read-statistics';
import { publicProcedure } from '../../trpc';

export const readStatistics = publicProcedure.query(async ({ ctx }) =>
  read(ctx.db, { userId: ctx.viewer?.id ?? '', now: new Date() }),
);
