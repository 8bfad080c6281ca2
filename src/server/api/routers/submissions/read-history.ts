import { z } from 'zod';
import { readHistory as read } from '../../../services/submissions/read-history';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { id, slug } from '../inputs';

/**
 * The events one's own graded submission made in one scenario, from the event after `after` on: 1,000 at most, `total` tells of how
 * many. Of a hidden scenario they hold no payload until the exercise is passed.
 */
export const readHistory = learnerProcedure
  .input(z.strictObject({ id, scenario: slug, after: z.int().nonnegative().default(0) }))
  .query(async ({ ctx, input }) => orThrow(await read(ctx.db, { userId: ctx.viewer.id, ...input })));
