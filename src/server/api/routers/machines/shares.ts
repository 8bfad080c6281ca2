import { z } from 'zod';
import { limits } from '../../../limits';
import { draftLimits } from '../../../services/drafts/draft-topic';
import { consumeLimit } from '../../../services/limits/consume-limit';
import * as shares from '../../../services/machines/share-machine';
import { Refusal } from '../../../services/refusal';
import { orThrow } from '../../or-throw';
import { learnerProcedure, publicProcedure } from '../../trpc';
import { machineId, setup, title, token } from './inputs';

const sharing = z.strictObject({ machineId, title, definition: z.string().max(draftLimits.bytes), setup });

export const shareMachine = learnerProcedure.input(sharing).mutation(async ({ ctx, input }) => {
  const { allowed, retryAfter } = await consumeLimit(ctx.db, `share|${ctx.viewer.id}`, limits.share);
  const wait = retryAfter ?? 60;
  if (!allowed) orThrow(new Refusal('too-many', `That were many links. Wait ${Math.ceil(wait / 60)} minutes.`, wait));
  return orThrow(await shares.shareMachine(ctx.db, { userId: ctx.viewer.id, ...input }));
});

export const listShares = learnerProcedure
  .input(z.strictObject({ machineId }))
  .query(({ ctx, input }) => shares.listShares(ctx.db, { userId: ctx.viewer.id, ...input }));

export const revokeShare = learnerProcedure
  .input(z.strictObject({ token }))
  .mutation(async ({ ctx, input }) => orThrow(await shares.revokeShare(ctx.db, { userId: ctx.viewer.id, ...input })));

export const readShared = publicProcedure
  .input(z.strictObject({ token }))
  .query(async ({ ctx, input }) => orThrow(await shares.readShared(ctx.db, input.token)));
