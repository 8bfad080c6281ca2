import { z } from 'zod';
import { setRole as set } from '../../../services/admin/set-role';
import { orThrow } from '../../or-throw';
import { adminProcedure } from '../../trpc';
import { id } from '../inputs';

export const setRole = adminProcedure
  .input(z.strictObject({ userId: id, role: z.enum(['student', 'instructor', 'admin']) }))
  .mutation(async ({ ctx, input }) => orThrow(await set(ctx.db, { actorId: ctx.viewer.id, ...input })));
