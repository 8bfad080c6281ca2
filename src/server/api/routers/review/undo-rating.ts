import { undoRating as undo } from '../../../services/review/undo-rating';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';

export const undoRating = learnerProcedure.mutation(async ({ ctx }) =>
  orThrow(await undo(ctx.db, { userId: ctx.viewer.id, now: new Date() })),
);
