import { z } from 'zod';
import { saveMockItem as save } from '../../../services/mocks/save-mock-item';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { id } from '../inputs';

const input = z.strictObject({
  mockId: id,
  place: z.int().min(0).max(200),
  /** Shape by card kind; the card's own grader reads it. Null: left blank. */
  response: z.json(),
  flagged: z.boolean(),
  struck: z.array(z.string().max(80)).max(16),
  note: z.string().max(1_000),
  spentMs: z.int().min(0).max(86_400_000),
  revision: z.int().min(1).max(1_000_000),
});

export const saveMockItem = learnerProcedure
  .input(input)
  .mutation(async ({ ctx, input }) =>
    orThrow(await save(ctx.db, { userId: ctx.viewer.id, now: new Date(), ...input })),
  );
