import { readPlacement as read } from '../../../services/placement/read-placement';
import { publicProcedure } from '../../trpc';

export const readPlacement = publicProcedure.query(({ ctx }) => read(ctx.db, ctx.viewer?.id));
