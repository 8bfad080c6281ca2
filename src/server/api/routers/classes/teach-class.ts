import { z } from 'zod';
import { announce as say, removeAnnouncement as unsay } from '../../../services/classes/announcements';
import { listMembers as members, setMemberRole as setRole } from '../../../services/classes/members';
import { readTaughtClass as readTaught } from '../../../services/classes/read-class';
import {
  archiveClass as archive,
  createClass as create,
  setJoinCode as setCode,
  updateClass as update,
} from '../../../services/classes/save-class';
import { orThrow } from '../../or-throw';
import { instructorProcedure, studentProcedure } from '../../trpc';
import { id } from '../inputs';
import { classText, said } from './inputs';

export const createClass = instructorProcedure
  .input(classText)
  .mutation(async ({ ctx, input }) => orThrow(await create(ctx.db, { asker: ctx.viewer, text: input })));

// Who assists a class may be a student of the platform: what each may do in a class is decided by the services.
export const updateClass = studentProcedure
  .input(z.strictObject({ id, text: classText }))
  .mutation(async ({ ctx, input }) => orThrow(await update(ctx.db, { asker: ctx.viewer, ...input })));

export const archiveClass = studentProcedure
  .input(z.strictObject({ id, archived: z.boolean() }))
  .mutation(async ({ ctx, input }) => orThrow(await archive(ctx.db, { asker: ctx.viewer, now: new Date(), ...input })));

export const setJoinCode = studentProcedure
  .input(z.strictObject({ id, open: z.boolean() }))
  .mutation(async ({ ctx, input }) => orThrow(await setCode(ctx.db, { asker: ctx.viewer, ...input })));

export const readTaughtClass = studentProcedure
  .input(z.strictObject({ id }))
  .query(async ({ ctx, input }) => orThrow(await readTaught(ctx.db, { asker: ctx.viewer, ...input })));

export const listMembers = studentProcedure
  .input(z.strictObject({ classId: id }))
  .query(async ({ ctx, input }) => orThrow(await members(ctx.db, { asker: ctx.viewer, ...input })));

export const setMemberRole = studentProcedure
  .input(z.strictObject({ classId: id, userId: id, role: z.enum(['student', 'assistant', 'instructor']) }))
  .mutation(async ({ ctx, input }) => orThrow(await setRole(ctx.db, { asker: ctx.viewer, ...input })));

export const announce = studentProcedure
  .input(z.strictObject({ classId: id, text: said }))
  .mutation(async ({ ctx, input }) => orThrow(await say(ctx.db, { asker: ctx.viewer, ...input })));

export const removeAnnouncement = studentProcedure
  .input(z.strictObject({ classId: id, id }))
  .mutation(async ({ ctx, input }) => orThrow(await unsay(ctx.db, { asker: ctx.viewer, ...input })));
