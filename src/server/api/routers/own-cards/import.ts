import { z } from 'zod';
import { ownCardLimits } from '../../../services/own-cards/own-card';
import { planOwnImport as plan } from '../../../services/own-cards/plan-own-import';
import { writeOwnImport as write } from '../../../services/own-cards/write-own-import';
import { orThrow } from '../../or-throw';
import { learnerProcedure, publicProcedure } from '../../trpc';
import { soundText, text } from './inputs';

const card = z.strictObject({
  externalId: soundText().min(1).max(200),
  note: soundText().min(1).max(200),
  ...text,
  replaceEdited: z.boolean().optional(),
});

const input = z.strictObject({ cards: z.array(card).min(1, 'Choose at least one card.').max(ownCardLimits.atOnce) });

/** What importing these would do; nothing is written, so it makes nobody a guest. A mutation since it takes more than an address holds. */
export const planOwnImport = publicProcedure
  .input(input)
  .mutation(async ({ ctx, input }) =>
    orThrow(await plan(ctx.db, { userId: ctx.viewer?.id, address: ctx.address ?? 'unknown', ...input })),
  );

export const writeOwnImport = learnerProcedure
  .input(input)
  .mutation(async ({ ctx, input }) =>
    orThrow(await write(ctx.db, { userId: ctx.viewer.id, now: new Date(), ...input })),
  );
