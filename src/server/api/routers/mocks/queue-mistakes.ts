import { z } from 'zod';
import { queueMistakes as queue } from '../../../services/mocks/queue-mistakes';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { id } from '../inputs';

export const queueMistakes = learnerProcedure
  .input(z.strictObject({ id }))
  .mutation(async ({ ctx, input }) =>
    orThrow(await queue(ctx.db, { userId: ctx.viewer.id, id: input.id, now: new Date() })),
  );
