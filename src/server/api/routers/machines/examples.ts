import { z } from 'zod';
import * as gallery from '../../../services/content/read-gallery';
import { orThrow } from '../../or-throw';
import { publicProcedure } from '../../trpc';
import { slug } from '../inputs';

export const listExamples = publicProcedure.input(z.void()).query(({ ctx }) => gallery.listExamples(ctx.db));

export const readExample = publicProcedure
  .input(z.strictObject({ slug }))
  .query(async ({ ctx, input }) => orThrow(await gallery.readExample(ctx.db, input.slug)));
