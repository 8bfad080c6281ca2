import { z } from 'zod';
import * as change from '../../../services/machines/change-machine';
import { listMachines as list } from '../../../services/machines/list-machines';
import { readMachine as read } from '../../../services/machines/read-machine';
import { saveMachine as save } from '../../../services/machines/save-machine';
import { orThrow } from '../../or-throw';
import { learnerProcedure, publicProcedure } from '../../trpc';
import { machineId, setup, title } from './inputs';

const one = z.strictObject({ id: machineId });

export const listMachines = publicProcedure.input(z.void()).query(({ ctx }) => list(ctx.db, ctx.viewer?.id));

export const readMachine = publicProcedure
  .input(one)
  .query(async ({ ctx, input }) => orThrow(await read(ctx.db, { userId: ctx.viewer?.id, ...input })));

export const saveMachine = learnerProcedure
  .input(z.strictObject({ id: machineId, title, setup }))
  .mutation(async ({ ctx, input }) => orThrow(await save(ctx.db, { userId: ctx.viewer.id, ...input })));

export const renameMachine = learnerProcedure
  .input(z.strictObject({ id: machineId, title }))
  .mutation(async ({ ctx, input }) => orThrow(await change.renameMachine(ctx.db, { userId: ctx.viewer.id, ...input })));

export const deleteMachine = learnerProcedure
  .input(one)
  .mutation(async ({ ctx, input }) => orThrow(await change.deleteMachine(ctx.db, { userId: ctx.viewer.id, ...input })));

export const restoreMachine = learnerProcedure
  .input(one)
  .mutation(async ({ ctx, input }) =>
    orThrow(await change.restoreMachine(ctx.db, { userId: ctx.viewer.id, ...input })),
  );
