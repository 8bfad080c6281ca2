import { z } from 'zod';
import { sendSignal as send, signalLimits } from '../../../services/runs/send-signal';
import { signalSchema } from '../../../services/runs/signal-body';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';

const input = z.strictObject({
  runId: z.uuid(),
  sequence: z.int().nonnegative(),
  /** Virtual milliseconds since the run's start. */
  atMs: z.int().nonnegative().max(signalLimits.atMs),
  signal: signalSchema,
});

export const sendSignal = learnerProcedure
  .input(input)
  .mutation(async ({ ctx, input }) => orThrow(await send(ctx.db, { userId: ctx.viewer.id, ...input })));
