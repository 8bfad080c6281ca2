import { z } from 'zod';
import { countPool, listMocks as list } from '../../../services/mocks/list-mocks';
import { publicProcedure } from '../../trpc';
import { page, pageSize } from '../inputs';

export const listMocks = publicProcedure
  .input(z.strictObject({ page, pageSize }).prefault({}))
  .query(async ({ ctx, input }) =>
    ctx.viewer
      ? list(ctx.db, { userId: ctx.viewer.id, now: new Date(), ...input })
      : { mocks: [], total: 0, pool: await countPool(ctx.db) },
  );
