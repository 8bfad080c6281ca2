import { z } from 'zod';
import { listOwn as list, mostExported, readOwn as read } from '../../../services/exchange/list-own';
import { instructorProcedure } from '../../trpc';
import { slug } from '../inputs';

export const listOwn = instructorProcedure.query(({ ctx }) => list(ctx.db, ctx.viewer.id));

/** A mutation since it takes more names than an address holds. */
export const readOwn = instructorProcedure
  .input(z.strictObject({ slugs: z.array(slug).min(1).max(mostExported) }))
  .mutation(({ ctx, input }) => read(ctx.db, ctx.viewer.id, input.slugs));
