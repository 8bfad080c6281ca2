import { z } from 'zod';
import { gradeWaiting } from '../../../services/submissions/grade-waiting';
import { readSubmission as read } from '../../../services/submissions/read-submission';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { id } from '../inputs';

/** How long the request waits for a free worker, in milliseconds. */
const patience = 2_000;

/**
 * One's own submission with text and verdict. While it is not graded `askAgainMs` says when to ask again; asking is also how a
 * submission whose grader died is taken up again.
 */
export const readSubmission = learnerProcedure.input(z.strictObject({ id })).query(async ({ ctx, input }) => {
  const asked = { userId: ctx.viewer.id, id: input.id };
  const found = orThrow(await read(ctx.db, asked));
  if (found.askAgainMs === null) return found;
  const { claimed } = await gradeWaiting(ctx.db, performance.now() + patience, found.id);
  return claimed ? orThrow(await read(ctx.db, asked)) : found;
});
