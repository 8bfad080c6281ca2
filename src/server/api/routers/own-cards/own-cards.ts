import { z } from 'zod';
import * as change from '../../../services/own-cards/change-own-card';
import { listOwnCards as list, type OwnCardList } from '../../../services/own-cards/list-own-cards';
import { orThrow } from '../../or-throw';
import { learnerProcedure, publicProcedure } from '../../trpc';
import { page, pageSize } from '../inputs';
import { ownCardId, soundText, text } from './inputs';

const nothing: OwnCardList = { cards: [], total: 0, all: 0, decks: [] };

/** A visitor has none yet. */
export const listOwnCards = publicProcedure
  .input(
    z.strictObject({
      page,
      pageSize,
      search: soundText().max(200).optional(),
      deck: soundText().max(120).optional(),
    }),
  )
  .query(async ({ ctx, input }) =>
    ctx.viewer ? list(ctx.db, { userId: ctx.viewer.id, now: new Date(), ...input }) : nothing,
  );

export const readOwnCard = learnerProcedure
  .input(z.strictObject({ id: ownCardId }))
  .query(async ({ ctx, input }) => orThrow(await change.readOwnCard(ctx.db, { userId: ctx.viewer.id, ...input })));

export const saveOwnCard = learnerProcedure
  .input(z.strictObject({ id: ownCardId, isNew: z.boolean().default(false), ...text }))
  .mutation(async ({ ctx, input }) => orThrow(await change.saveOwnCard(ctx.db, { userId: ctx.viewer.id, ...input })));

const several = z.strictObject({ ids: z.array(ownCardId).min(1).max(100) });

export const deleteOwnCards = learnerProcedure
  .input(several)
  .mutation(async ({ ctx, input }) =>
    change.deleteOwnCards(ctx.db, { userId: ctx.viewer.id, now: new Date(), ...input }),
  );

export const restoreOwnCards = learnerProcedure
  .input(several)
  .mutation(async ({ ctx, input }) => change.restoreOwnCards(ctx.db, { userId: ctx.viewer.id, ...input }));
