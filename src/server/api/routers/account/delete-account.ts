import { z } from 'zod';
import { deleteAccount as remove } from '../../../services/accounts/delete-account';
import { orThrow } from '../../or-throw';
import { publicProcedure } from '../../trpc';

/** A visitor without an account has nothing to delete, and must not be made a guest by asking. */
export const deleteAccount = publicProcedure
  .input(z.strictObject({ password: z.string().max(128).nullable().default(null) }))
  .mutation(async ({ ctx, input }) =>
    ctx.viewer
      ? orThrow(await remove(ctx.db, { userId: ctx.viewer.id, password: input.password }))
      : { deleted: true as const },
  );
