import { z } from 'zod';
import { setAside as set } from '../../../services/review/set-aside';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { cardName } from './card-name';

export const setAside = learnerProcedure
  .input(z.strictObject({ card: cardName, how: z.enum(['suspend', 'bury', 'resume']) }))
  .mutation(async ({ ctx, input }) => orThrow(await set(ctx.db, { userId: ctx.viewer.id, now: new Date(), ...input })));
