import { readOverview } from '../../../services/teach/overview';
import { instructorProcedure } from '../../trpc';

export const overview = instructorProcedure.query(({ ctx }) => readOverview(ctx.db, { userId: ctx.viewer.id }));
