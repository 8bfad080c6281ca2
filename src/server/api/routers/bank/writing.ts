import { z } from 'zod';
import { bulkEdit as edit } from '../../../services/bank/bulk-edit';
import { completeDraft } from '../../../services/bank/complete';
import {
  discardDraft as discard,
  forkQuestion as fork,
  saveCardDraft as save,
  startQuestion as start,
} from '../../../services/bank/draft';
import { handIn as hand } from '../../../services/bank/hand-in';
import { readNames } from '../../../services/bank/names';
import {
  archiveQuestion as archive,
  publishVersion as publish,
  reviewVersion as review,
} from '../../../services/bank/review-version';
import { orThrow } from '../../or-throw';
import { instructorProcedure } from '../../trpc';
import { id, slug } from '../inputs';

/** A question as its form holds it: any JSON object; it is read by the card's schema when it is handed in. */
const body = z.record(z.string().max(100), z.json());
const revision = z.int().min(0).max(1_000_000_000);

export const startQuestion = instructorProcedure
  .input(z.strictObject({ body }))
  .mutation(async ({ ctx, input }) => orThrow(await start(ctx.db, { userId: ctx.viewer.id, ...input })));

export const forkQuestion = instructorProcedure
  .input(z.strictObject({ versionId: id }))
  .mutation(async ({ ctx, input }) => orThrow(await fork(ctx.db, { userId: ctx.viewer.id, ...input })));

export const saveCardDraft = instructorProcedure
  .input(z.strictObject({ slug, body, revision, fromId: id.nullable(), basedOnId: id.nullable() }))
  .mutation(async ({ ctx, input }) => orThrow(await save(ctx.db, { userId: ctx.viewer.id, ...input })));

/** Nothing is written: a query whose question is too long for an address. */
export const completeCardDraft = instructorProcedure
  .input(z.strictObject({ body }))
  .mutation(async ({ ctx, input }) => orThrow(await completeDraft(input.body, await readNames(ctx.db))));

export const discardDraft = instructorProcedure
  .input(z.strictObject({ slug, revision }))
  .mutation(async ({ ctx, input }) => orThrow(await discard(ctx.db, { asker: ctx.viewer, ...input })));

export const handIn = instructorProcedure
  .input(z.strictObject({ slug, revision }))
  .mutation(async ({ ctx, input }) => orThrow(await hand(ctx.db, { userId: ctx.viewer.id, ...input })));

export const reviewVersion = instructorProcedure
  .input(z.strictObject({ versionId: id, approved: z.boolean(), note: z.string().trim().max(4000).default('') }))
  .mutation(async ({ ctx, input }) => orThrow(await review(ctx.db, { userId: ctx.viewer.id, ...input })));

export const publishVersion = instructorProcedure
  .input(z.strictObject({ versionId: id }))
  .mutation(async ({ ctx, input }) => orThrow(await publish(ctx.db, ctx.viewer, input.versionId)));

export const archiveQuestion = instructorProcedure
  .input(z.strictObject({ slug }))
  .mutation(async ({ ctx, input }) => orThrow(await archive(ctx.db, ctx.viewer, input.slug)));

const action = z.discriminatedUnion('do', [
  z.strictObject({ do: z.enum(['tag', 'untag']), tag: slug }),
  z.strictObject({ do: z.literal('task'), task: z.string().regex(/^[1-4]\.[1-9]$/) }),
  z.strictObject({ do: z.literal('lesson'), lesson: z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/) }),
  z.strictObject({ do: z.literal('difficulty'), difficulty: z.int().min(1).max(3) }),
  z.strictObject({ do: z.literal('archive') }),
  z.strictObject({ do: z.literal('hand-in') }),
]);

export const bulkEdit = instructorProcedure
  .input(z.strictObject({ slugs: z.array(slug).min(1).max(100), action }))
  .mutation(({ ctx, input }) => edit(ctx.db, { asker: ctx.viewer, ...input }));
