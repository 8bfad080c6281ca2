import { z } from 'zod';
import { authoriseRegrade } from '../../../services/regrade/authorise-regrade';
import { listRegrades, readRegrade } from '../../../services/regrade/read-regrade';
import { applyRegrade, beginRegrade, continueRegrade, undoRegrade } from '../../../services/regrade/regrade-batch';
import { orThrow } from '../../or-throw';
import { instructorProcedure } from '../../trpc';
import { id, slug } from '../inputs';

const subject = z.enum(['exercise', 'card']);

/** Regrades of an exercise or a card there were, newest first. */
export const list = instructorProcedure
  .input(z.strictObject({ subject, slug }))
  .query(({ ctx, input }) => listRegrades(ctx.db, { asker: ctx.viewer, ...input }));

export const get = instructorProcedure.input(z.strictObject({ id })).query(async ({ ctx, input }) => {
  orThrow(await authoriseRegrade(ctx.db, ctx.viewer, input.id));
  return orThrow(await readRegrade(ctx.db, ctx.viewer, input.id));
});

/** Begins to compute what the newest published version would make of every submission, or answer in a quiz. Nothing is written. */
export const begin = instructorProcedure.input(z.strictObject({ subject, slug })).mutation(async ({ ctx, input }) => {
  const made = orThrow(await beginRegrade(ctx.db, { userId: ctx.viewer.id, ...input }));
  return orThrow(await readRegrade(ctx.db, ctx.viewer, made.id));
});

/** One bounded step of computing, writing or taking back; asked again until its state rests. */
export const goOn = instructorProcedure.input(z.strictObject({ id })).mutation(async ({ ctx, input }) => {
  orThrow(await authoriseRegrade(ctx.db, ctx.viewer, input.id));
  orThrow(await continueRegrade(ctx.db, { id: input.id, userId: ctx.viewer.id }));
  return orThrow(await readRegrade(ctx.db, ctx.viewer, input.id));
});

/** Writes what was looked at; the students concerned are told the reason. */
export const write = instructorProcedure
  .input(z.strictObject({ id, reason: z.string().trim().max(1_000, 'Write 1,000 signs at most.') }))
  .mutation(async ({ ctx, input }) => {
    orThrow(await authoriseRegrade(ctx.db, ctx.viewer, input.id));
    orThrow(await applyRegrade(ctx.db, { ...input, userId: ctx.viewer.id }));
    return orThrow(await readRegrade(ctx.db, ctx.viewer, input.id));
  });

/** Puts the earlier verdicts back. */
export const takeBack = instructorProcedure.input(z.strictObject({ id })).mutation(async ({ ctx, input }) => {
  orThrow(await authoriseRegrade(ctx.db, ctx.viewer, input.id));
  orThrow(await undoRegrade(ctx.db, { id: input.id, userId: ctx.viewer.id }));
  return orThrow(await readRegrade(ctx.db, ctx.viewer, input.id));
});
