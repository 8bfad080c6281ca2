import { z } from 'zod';
import { renameUser as rename } from '../../../services/accounts/rename-user';
import { studentProcedure } from '../../trpc';

const name = z.string().trim().min(1, 'Write a name.').max(100, 'A name has at most 100 characters.');

export const renameUser = studentProcedure
  .input(z.strictObject({ name }))
  .mutation(({ ctx, input }) => rename(ctx.db, { userId: ctx.viewer.id, name: input.name }));
