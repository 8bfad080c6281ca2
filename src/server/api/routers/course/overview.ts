import { readOverview } from '../../../services/course/overview';
import { publicProcedure } from '../../trpc';

export const overview = publicProcedure.query(({ ctx }) => readOverview(ctx.db, ctx.viewer?.id));
