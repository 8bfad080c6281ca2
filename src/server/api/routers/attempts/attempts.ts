import { z } from 'zod';
import { readAttempt as read } from '../../../services/quizzes/read-attempt';
import { finishAttempt as finish, saveItem as save } from '../../../services/quizzes/save-item';
import { startAttempt as start } from '../../../services/quizzes/start-attempt';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { clientKey, id } from '../inputs';

export const startAttempt = learnerProcedure
  .input(z.strictObject({ assignmentId: id, clientKey }))
  .mutation(async ({ ctx, input }) => orThrow(await start(ctx.db, { asker: ctx.viewer, now: new Date(), ...input })));

/** One's own, or one of a class one teaches. */
export const readAttempt = learnerProcedure
  .input(z.strictObject({ id }))
  .query(async ({ ctx, input }) => orThrow(await read(ctx.db, { asker: ctx.viewer, id: input.id, now: new Date() })));

export const saveItem = learnerProcedure
  .input(
    z.strictObject({
      attemptId: id,
      place: z.int().min(0).max(1000),
      /** Shape by card kind; the card's own grader reads it. Null: left blank. */
      response: z.json(),
      flagged: z.boolean(),
      spentMs: z.int().min(0).max(86_400_000),
      revision: z.int().min(1).max(1_000_000),
      settle: z.boolean().default(false),
    }),
  )
  .mutation(async ({ ctx, input }) =>
    orThrow(await save(ctx.db, { userId: ctx.viewer.id, now: new Date(), ...input })),
  );

export const finishAttempt = learnerProcedure
  .input(z.strictObject({ id }))
  .mutation(async ({ ctx, input }) =>
    orThrow(await finish(ctx.db, { userId: ctx.viewer.id, id: input.id, now: new Date() })),
  );
