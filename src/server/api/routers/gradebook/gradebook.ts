import { z } from 'zod';
import {
  addComment as add,
  readDiscussed as readSubmission,
  removeComment as remove,
} from '../../../services/classes/comments';
import { findAlike as find } from '../../../services/classes/find-alike';
import { readGradebook as read } from '../../../services/classes/gradebook';
import { readQuizFigures as readFigures } from '../../../services/classes/quiz-figures';
import { readAssignment as readWorkFor } from '../../../services/classes/read-assignment';
import { readStudentWork as readWork } from '../../../services/classes/student-work';
import { orThrow } from '../../or-throw';
import { learnerProcedure, studentProcedure } from '../../trpc';
import { said } from '../classes/inputs';
import { id } from '../inputs';

export const readGradebook = studentProcedure
  .input(z.strictObject({ classId: id }))
  .query(async ({ ctx, input }) =>
    orThrow(await read(ctx.db, { asker: ctx.viewer, classId: input.classId, now: new Date() })),
  );

/** What every student of the class did for one assignment. */
export const readAssignment = studentProcedure
  .input(z.strictObject({ classId: id, id }))
  .query(async ({ ctx, input }) =>
    orThrow(await readWorkFor(ctx.db, { asker: ctx.viewer, now: new Date(), ...input })),
  );

/** Which of their submissions are built alike. */
export const findAlike = studentProcedure
  .input(z.strictObject({ classId: id, id }))
  .query(async ({ ctx, input }) => orThrow(await find(ctx.db, { asker: ctx.viewer, ...input })));

/** What their first attempts say of a quiz and its questions. */
export const readQuizFigures = studentProcedure
  .input(z.strictObject({ classId: id, id }))
  .query(async ({ ctx, input }) =>
    orThrow(await readFigures(ctx.db, { asker: ctx.viewer, now: new Date(), ...input })),
  );

/** Of any student for who teaches the class, of oneself for a student of it. */
export const readStudentWork = learnerProcedure
  .input(z.strictObject({ classId: id, userId: id }))
  .query(async ({ ctx, input }) => orThrow(await readWork(ctx.db, { asker: ctx.viewer, now: new Date(), ...input })));

export const readDiscussed = learnerProcedure
  .input(z.strictObject({ classId: id, id }))
  .query(async ({ ctx, input }) => orThrow(await readSubmission(ctx.db, { asker: ctx.viewer, ...input })));

export const addComment = learnerProcedure
  .input(z.strictObject({ classId: id, id, text: said }))
  .mutation(async ({ ctx, input }) => orThrow(await add(ctx.db, { asker: ctx.viewer, ...input })));

export const removeComment = learnerProcedure
  .input(z.strictObject({ classId: id, id }))
  .mutation(async ({ ctx, input }) => orThrow(await remove(ctx.db, { asker: ctx.viewer, ...input })));
