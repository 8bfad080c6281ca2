import { z } from 'zod';
import { quizBodySchema } from '@/catalog';
import { cardKinds } from '@/grading';
import { findQuizzes, quizParts } from '../../../services/quizzes/find-quizzes';
import { previewQuiz as preview } from '../../../services/quizzes/preview-quiz';
import { archiveQuiz as archive, publishQuiz as publish, readQuiz as read } from '../../../services/quizzes/quizzes';
import { readCardHits, searchCards as search } from '../../../services/quizzes/search-cards';
import { orThrow } from '../../or-throw';
import { instructorProcedure } from '../../trpc';
import { page, pageSize, slug } from '../inputs';

export const listQuizzes = instructorProcedure
  .input(
    z
      .strictObject({
        text: z.string().trim().max(200).default(''),
        part: z.enum(quizParts).default('all'),
        page,
        size: pageSize,
      })
      .prefault({}),
  )
  .query(({ ctx, input }) => findQuizzes(ctx.db, ctx.viewer, input));

export const readQuiz = instructorProcedure
  .input(z.strictObject({ slug }))
  .query(({ ctx, input }) => read(ctx.db, { asker: ctx.viewer, slug: input.slug }));

export const publishQuiz = instructorProcedure
  .input(z.strictObject({ slug, body: quizBodySchema }))
  .mutation(async ({ ctx, input }) => orThrow(await publish(ctx.db, { asker: ctx.viewer, ...input })));

export const archiveQuiz = instructorProcedure
  .input(z.strictObject({ slug, archived: z.boolean() }))
  .mutation(async ({ ctx, input }) => orThrow(await archive(ctx.db, { asker: ctx.viewer, ...input })));

/** As one student might get it, with its key. */
export const previewQuiz = instructorProcedure
  .input(z.strictObject({ body: quizBodySchema, seed: z.string().min(1).max(64) }))
  .query(({ ctx, input }) => preview(ctx.db, input));

export const searchCards = instructorProcedure
  .input(
    z.strictObject({
      find: z.string().max(200).default(''),
      kind: z.enum(cardKinds).nullable().default(null),
      lesson: slug.nullable().default(null),
      domain: z.int().min(1).max(4).nullable().default(null),
      page,
      pageSize,
    }),
  )
  .query(({ ctx, input }) => search(ctx.db, input));

/** The cards a quiz names. */
export const readCards = instructorProcedure
  .input(z.strictObject({ slugs: z.array(slug).max(5000) }))
  .query(({ ctx, input }) => readCardHits(ctx.db, input.slugs));
