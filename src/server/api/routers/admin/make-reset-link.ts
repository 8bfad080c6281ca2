import { z } from 'zod';
import { issueResetToken } from '../../../auth';
import { env } from '../../../env';
import { makeResetLink as make } from '../../../services/admin/make-reset-link';
import { orThrow } from '../../or-throw';
import { adminProcedure } from '../../trpc';
import { id } from '../inputs';

export const makeResetLink = adminProcedure.input(z.strictObject({ userId: id })).mutation(async ({ ctx, input }) =>
  orThrow(
    await make(ctx.db, {
      actorId: ctx.viewer.id,
      userId: input.userId,
      appUrl: env().APP_URL,
      issue: issueResetToken,
    }),
  ),
);
