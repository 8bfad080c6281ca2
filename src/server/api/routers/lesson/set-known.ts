import { z } from 'zod';
import { setKnown as set } from '../../../services/lessons/set-known';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { slug } from '../inputs';

export const setKnown = learnerProcedure
  .input(z.strictObject({ lessons: z.array(slug).min(1).max(100), known: z.boolean() }))
  .mutation(async ({ ctx, input }) => orThrow(await set(ctx.db, { userId: ctx.viewer.id, ...input })));
