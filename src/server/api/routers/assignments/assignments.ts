import { z } from 'zod';
import {
  createAssignment as create,
  setExtension as extend,
  removeAssignment as remove,
  updateAssignment as update,
} from '../../../services/classes/save-assignment';
import { listTargets as list } from '../../../services/classes/targets';
import { orThrow } from '../../or-throw';
import { instructorProcedure, studentProcedure } from '../../trpc';
import { id } from '../inputs';

/** A time on the wall in the class's zone. */
const wall = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'write day and time');

const text = z.strictObject({
  title: z.string().trim().max(200, 'shorten the title to 200 characters'),
  note: z.string().trim().max(2000, 'shorten the note to 2,000 characters'),
  openAt: wall.nullable(),
  dueAt: wall.nullable(),
  closeAt: wall.nullable(),
  lateRule: z.enum(['none', 'percent', 'refused']),
  latePercent: z.int().min(1).max(100),
  points: z.int().min(0).max(1000),
});

export const listTargets = instructorProcedure.query(({ ctx }) => list(ctx.db));

export const createAssignment = studentProcedure
  .input(
    z.strictObject({
      classId: id,
      kind: z.enum(['lesson', 'exercise', 'quiz', 'mock']),
      target: z.string().min(1).max(80),
      text,
    }),
  )
  .mutation(async ({ ctx, input }) => orThrow(await create(ctx.db, { asker: ctx.viewer, ...input })));

export const updateAssignment = studentProcedure
  .input(z.strictObject({ classId: id, id, text }))
  .mutation(async ({ ctx, input }) => orThrow(await update(ctx.db, { asker: ctx.viewer, ...input })));

export const removeAssignment = studentProcedure
  .input(z.strictObject({ classId: id, id, removed: z.boolean() }))
  .mutation(async ({ ctx, input }) => orThrow(await remove(ctx.db, { asker: ctx.viewer, now: new Date(), ...input })));

export const setExtension = studentProcedure
  .input(
    z.strictObject({
      classId: id,
      id,
      userId: id,
      extension: z
        .strictObject({ dueAt: wall, closeAt: wall.nullable(), reason: z.string().trim().max(500) })
        .nullable(),
    }),
  )
  .mutation(async ({ ctx, input }) => orThrow(await extend(ctx.db, { asker: ctx.viewer, ...input })));
