import { z } from 'zod';
import { readSubmission as read } from '../../../services/submissions/read-submission';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { id } from '../inputs';

export const readSubmission = learnerProcedure
  .input(z.strictObject({ id }))
  .query(async ({ ctx, input }) => orThrow(await read(ctx.db, { userId: ctx.viewer.id, id: input.id })));
