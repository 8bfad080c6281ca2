import { z } from 'zod';
import {
  publishVersion,
  reviewVersion,
  sendForReview,
  setArchived,
  setListed,
} from '../../../services/authoring/publish-authored';
import { readVersionFiles } from '../../../services/authoring/read-version';
import { orThrow } from '../../or-throw';
import { instructorProcedure } from '../../trpc';
import { id } from '../inputs';
import { remark } from './inputs';

/** Makes an immutable version of what was proved, and asks for its review. */
export const send = instructorProcedure
  .input(z.strictObject({ id, revision: z.int().positive(), note: remark }))
  .mutation(async ({ ctx, input }) => ({
    versionId: orThrow(await sendForReview(ctx.db, { userId: ctx.viewer.id, ...input })),
  }));

export const review = instructorProcedure
  .input(z.strictObject({ versionId: id, approve: z.boolean(), remark }))
  .mutation(async ({ ctx, input }) => ({
    approved: orThrow(await reviewVersion(ctx.db, { userId: ctx.viewer.id, ...input })),
  }));

export const publish = instructorProcedure
  .input(z.strictObject({ versionId: id, listed: z.boolean() }))
  .mutation(async ({ ctx, input }) => {
    orThrow(await publishVersion(ctx.db, { asker: ctx.viewer, ...input }));
  });

/** The files of a version and of the one before it. */
export const versionFiles = instructorProcedure
  .input(z.strictObject({ versionId: id }))
  .query(async ({ ctx, input }) => orThrow(await readVersionFiles(ctx.db, input.versionId)));

/** Whether everyone finds it in the list of exercises. */
export const listPublicly = instructorProcedure
  .input(z.strictObject({ id, listed: z.boolean() }))
  .mutation(async ({ ctx, input }) => {
    orThrow(await setListed(ctx.db, { asker: ctx.viewer, ...input }));
  });

export const archive = instructorProcedure
  .input(z.strictObject({ id, archived: z.boolean() }))
  .mutation(async ({ ctx, input }) => {
    orThrow(await setArchived(ctx.db, { asker: ctx.viewer, ...input }));
  });
