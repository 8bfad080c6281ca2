import { listSessions as list } from '../../../services/accounts/sessions';
import { learnerProcedure } from '../../trpc';

export const listSessions = learnerProcedure.query(({ ctx }) =>
  list(ctx.db, { userId: ctx.viewer.id, currentId: ctx.viewer.sessionId }),
);
