import { z } from 'zod';
import { startMock as start } from '../../../services/mocks/start-mock';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { clientKey } from '../inputs';

export const startMock = learnerProcedure
  .input(z.strictObject({ count: z.int().min(5).max(65), clientKey }))
  .mutation(async ({ ctx, input }) =>
    orThrow(await start(ctx.db, { userId: ctx.viewer.id, now: new Date(), ...input })),
  );
