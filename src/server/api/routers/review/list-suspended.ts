import { listSuspended as list } from '../../../services/review/list-suspended';
import { publicProcedure } from '../../trpc';

export const listSuspended = publicProcedure.query(({ ctx }) => list(ctx.db, ctx.viewer?.id ?? ''));
