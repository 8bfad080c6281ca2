import { z } from 'zod';
import { beginProving, continueProving, latestProof } from '../../../services/authoring/prove-authored';
import { orThrow } from '../../or-throw';
import { instructorProcedure } from '../../trpc';
import { id } from '../inputs';

/** Begins the proof of the files as they are kept; of a text that was proved before, that proof. */
export const validate = instructorProcedure
  .input(z.strictObject({ id }))
  .mutation(async ({ ctx, input }) => orThrow(await beginProving(ctx.db, input.id)));

/** Goes on with a proof by one bounded step; asked again until it is finished. */
export const prove = instructorProcedure
  .input(z.strictObject({ proofId: id }))
  .mutation(async ({ ctx, input }) => orThrow(await continueProving(ctx.db, input.proofId)));

/** The proof last worked on; null where there is none. */
export const proof = instructorProcedure
  .input(z.strictObject({ id }))
  .query(({ ctx, input }) => latestProof(ctx.db, input.id));
