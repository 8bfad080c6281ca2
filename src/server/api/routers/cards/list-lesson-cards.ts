import { z } from 'zod';
import { listLessonCards as list } from '../../../services/cards/list-lesson-cards';
import { orThrow } from '../../or-throw';
import { publicProcedure } from '../../trpc';
import { slug } from '../inputs';

export const listLessonCards = publicProcedure
  .input(z.strictObject({ slug }))
  .query(async ({ ctx, input }) => orThrow(await list(ctx.db, { slug: input.slug, viewerId: ctx.viewer?.id })));
