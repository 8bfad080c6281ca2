import { z } from 'zod';
import { listSignals as list } from '../../../services/runs/list-signals';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';

export const listSignals = learnerProcedure
  .input(z.strictObject({ runId: z.uuid() }))
  .query(async ({ ctx, input }) => orThrow(await list(ctx.db, { userId: ctx.viewer.id, runId: input.runId })));
