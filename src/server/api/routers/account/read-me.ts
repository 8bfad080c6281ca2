import { type MeView, meSelection, viewMe } from '../../../views';
import { publicProcedure } from '../../trpc';

export const readMe = publicProcedure.query(async ({ ctx }): Promise<MeView | null> => {
  if (!ctx.viewer) return null;
  const row = await ctx.db.user.findUnique({ where: { id: ctx.viewer.id }, select: meSelection });
  return row && viewMe(row);
});
