import { z } from 'zod';
import { exerciseKinds } from '@/grading';
import { createAuthored, forkExercise } from '../../../services/authoring/create-authored';
import { authoredParts, findAuthored } from '../../../services/authoring/find-authored';
import { readAuthored, readBaseFiles } from '../../../services/authoring/read-authored';
import { saveAuthored } from '../../../services/authoring/save-authored';
import { readCourse } from '../../../services/content/read-course';
import { orThrow } from '../../or-throw';
import { instructorProcedure } from '../../trpc';
import { id, page, pageSize, slug } from '../inputs';
import { files } from './inputs';

/** The course's exercises and those written here, with state and proof figures. */
export const list = instructorProcedure
  .input(
    z
      .strictObject({
        text: z.string().trim().max(200).default(''),
        part: z.enum(authoredParts).default('all'),
        kind: z.enum(Object.keys(exerciseKinds)).optional(),
        lesson: slug.optional(),
        tag: slug.optional(),
        page,
        size: pageSize,
      })
      .prefault({}),
  )
  .query(({ ctx, input }) => findAuthored(ctx.db, ctx.viewer, input));

export const create = instructorProcedure
  .input(z.strictObject({ title: z.string().trim().min(1, 'Give it a title.').max(200) }))
  .mutation(async ({ ctx, input }) => {
    const made = orThrow(await createAuthored(ctx.db, { userId: ctx.viewer.id, title: input.title }));
    return { id: made.id };
  });

/** An exercise of its own, begun from the newest published version of another. */
export const fork = instructorProcedure.input(z.strictObject({ slug })).mutation(async ({ ctx, input }) => {
  const made = orThrow(await forkExercise(ctx.db, { userId: ctx.viewer.id, slug: input.slug }));
  return { id: made.id };
});

export const get = instructorProcedure
  .input(z.strictObject({ id }))
  .query(async ({ ctx, input }) => orThrow(await readAuthored(ctx.db, { id: input.id, asker: ctx.viewer })));

/** Keeps the files, whatever they say. `saved: false`: another saved meanwhile, and theirs is given. */
export const save = instructorProcedure
  .input(z.strictObject({ id, files, revision: z.int().positive(), baseVersionId: id.optional() }))
  .mutation(async ({ ctx, input }) => orThrow(await saveAuthored(ctx.db, { userId: ctx.viewer.id, ...input })));

/** What it was begun from: as it was when last merged, and as it is now. */
export const base = instructorProcedure
  .input(z.strictObject({ id }))
  .query(async ({ ctx, input }) => orThrow(await readBaseFiles(ctx.db, input.id)));

/** What of the course an exercise may name: paragraphs, misconceptions, task statements. */
export const course = instructorProcedure.query(async ({ ctx }) => {
  const found = await readCourse(ctx.db);
  return {
    lessons: (found?.lessons ?? []).map(({ slug, title, sections }) => ({ slug, title, sections })),
    misconceptions: (found?.misconceptions ?? []).map(({ id, title }) => ({ id, title })),
    domains: (found?.exam.domains ?? []).map(({ number, title, tasks }) => ({ number, title, tasks })),
  };
});
