import { z } from 'zod';
import { cardKinds } from '@/grading';
import { findDuplicates } from '../../../services/bank/find-duplicates';
import { listQuestions, questionSorts, questionStates } from '../../../services/bank/list-questions';
import { readAnalysis } from '../../../services/bank/read-analysis';
import { readQuestion } from '../../../services/bank/read-question';
import { readVocabulary } from '../../../services/bank/read-vocabulary';
import { refreshWhenDue } from '../../../services/bank/refresh-statistics';
import { orThrow } from '../../or-throw';
import { instructorProcedure } from '../../trpc';
import { id, page, pageSize, slug } from '../inputs';

const query = z.strictObject({
  text: z.string().trim().max(200).default(''),
  lesson: slug.optional(),
  domain: z.int().min(1).max(9).optional(),
  kind: z.enum(cardKinds).optional(),
  tag: slug.optional(),
  state: z.enum(questionStates).optional(),
  author: id.optional(),
  flagged: z.boolean().default(false),
  sort: z.enum(questionSorts).default('updated'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  page,
  size: pageSize,
});

export const listBank = instructorProcedure.input(query).query(({ ctx, input }) => listQuestions(ctx.db, input));

export const readBankQuestion = instructorProcedure
  .input(z.strictObject({ slug }))
  .query(async ({ ctx, input }) => orThrow(await readQuestion(ctx.db, { slug: input.slug, asker: ctx.viewer })));

export const vocabulary = instructorProcedure.query(({ ctx }) => readVocabulary(ctx.db));

export const duplicates = instructorProcedure.query(({ ctx }) => findDuplicates(ctx.db));

export const analysis = instructorProcedure
  .input(z.strictObject({ slug, versionId: id.nullable().default(null), classId: id.nullable().default(null) }))
  .query(async ({ ctx, input }) => orThrow(await readAnalysis(ctx.db, { asker: ctx.viewer, ...input })));

export const refreshFigures = instructorProcedure
  .input(z.strictObject({}))
  .mutation(({ ctx }) => refreshWhenDue(ctx.db));
