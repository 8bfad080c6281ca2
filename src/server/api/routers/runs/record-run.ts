import { z } from 'zod';
import { recordRun as record, runLimits } from '../../../services/runs/record-run';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { slug } from '../inputs';

const input = z.strictObject({
  lesson: slug,
  machine: slug,
  definition: z.string().max(runLimits.definition),
  input: z.string().max(runLimits.input),
  /** JSON text: state name → its answers. */
  responses: z.string().max(runLimits.responses),
  seed: z.string().max(200),
  type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  /** Where the virtual clock began. */
  startTime: z.date(),
  /** Version of the engine that ran it. */
  engine: z.string().min(1).max(40),
});

export const recordRun = learnerProcedure
  .input(input)
  .mutation(async ({ ctx, input }) => orThrow(await record(ctx.db, { userId: ctx.viewer.id, ...input })));
