import { z } from 'zod';
import { joinClass as join, readJoinable as readJoin } from '../../../services/classes/join-class';
import { listClasses as list } from '../../../services/classes/list-classes';
import { listDue as due } from '../../../services/classes/list-due';
import { removeMember as remove } from '../../../services/classes/members';
import { readClass as read } from '../../../services/classes/read-class';
import { orThrow } from '../../or-throw';
import { learnerProcedure, publicProcedure } from '../../trpc';
import { id } from '../inputs';

const code = z.string().trim().min(1, 'write the code first').max(32);

export const readJoinable = publicProcedure
  .input(z.strictObject({ code }))
  .query(async ({ ctx, input }) =>
    orThrow(await readJoin(ctx.db, { code: input.code, userId: ctx.viewer?.id, address: ctx.address ?? 'unknown' })),
  );

export const joinClass = learnerProcedure
  .input(z.strictObject({ code, name: z.string().trim().min(1, 'say your name').max(100).optional() }))
  .mutation(async ({ ctx, input }) =>
    orThrow(
      await join(ctx.db, {
        asker: ctx.viewer,
        code: input.code,
        name: input.name,
        address: ctx.address ?? 'unknown',
      }),
    ),
  );

export const listClasses = publicProcedure
  .input(z.strictObject({ all: z.boolean().default(false) }).prefault({}))
  .query(async ({ ctx, input }) => (ctx.viewer ? list(ctx.db, { asker: ctx.viewer, ...input }) : []));

export const listDue = publicProcedure.query(async ({ ctx }) =>
  ctx.viewer ? due(ctx.db, { userId: ctx.viewer.id, now: new Date() }) : { classes: 0, due: [] },
);

export const readClass = learnerProcedure
  .input(z.strictObject({ id }))
  .query(async ({ ctx, input }) => orThrow(await read(ctx.db, { asker: ctx.viewer, now: new Date(), ...input })));

/** Leaving is removing oneself. */
export const removeMember = learnerProcedure
  .input(z.strictObject({ classId: id, userId: id }))
  .mutation(async ({ ctx, input }) => orThrow(await remove(ctx.db, { asker: ctx.viewer, ...input })));

export const leaveClass = learnerProcedure
  .input(z.strictObject({ classId: id }))
  .mutation(async ({ ctx, input }) =>
    orThrow(await remove(ctx.db, { asker: ctx.viewer, classId: input.classId, userId: ctx.viewer.id })),
  );
