import { z } from 'zod';
import { revokeSessions as revoke } from '../../../services/accounts/sessions';
import { adminProcedure } from '../../trpc';
import { id } from '../inputs';

export const revokeSessions = adminProcedure.input(z.strictObject({ userId: id })).mutation(async ({ ctx, input }) => ({
  revoked: await revoke(ctx.db, { actorId: ctx.viewer.id, userId: input.userId }),
}));
