import { z } from 'zod';
import { gradeWaiting } from '../../../services/submissions/grade-submission';
import { readSubmission as read } from '../../../services/submissions/read-submission';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { id } from '../inputs';

export const readSubmission = learnerProcedure.input(z.strictObject({ id })).query(async ({ ctx, input }) => {
  const asked = { userId: ctx.viewer.id, id: input.id };
  const found = orThrow(await read(ctx.db, asked));
  // Asking is also how a submission whose grader died is taken up again.
  if (found.state === 'graded' || !(await gradeWaiting(ctx.db, found.id))) return found;
  return orThrow(await read(ctx.db, asked));
});
