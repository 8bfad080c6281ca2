import { exportData as exported } from '../../../services/accounts/export-data';
import { learnerProcedure } from '../../trpc';

export const exportData = learnerProcedure.query(({ ctx }) => exported(ctx.db, ctx.viewer.id));
