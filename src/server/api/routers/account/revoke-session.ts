import { z } from 'zod';
import { revokeSession as revoke } from '../../../services/accounts/sessions';
import { orThrow } from '../../or-throw';
import { studentProcedure } from '../../trpc';
import { id } from '../inputs';

export const revokeSession = studentProcedure
  .input(z.strictObject({ sessionId: id }))
  .mutation(async ({ ctx, input }) =>
    orThrow(await revoke(ctx.db, { userId: ctx.viewer.id, sessionId: input.sessionId })),
  );
