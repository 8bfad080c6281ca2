import { z } from 'zod';
import { endMock, readMock } from '../../../services/mocks/mock';
import { Refusal } from '../../../services/refusal';
import { orThrow } from '../../or-throw';
import { learnerProcedure } from '../../trpc';
import { id } from '../inputs';

/** Hands the paper in; handed in again it is as it was. */
export const finishMock = learnerProcedure.input(z.strictObject({ id })).mutation(async ({ ctx, input }) => {
  const now = new Date();
  const own = { userId: ctx.viewer.id, id: input.id, now };
  const mock = orThrow((await readMock(ctx.db, own)) ?? new Refusal('not-found', 'There is no such mock of yours.'));
  if (!mock.finishedAt) await endMock(ctx.db, input.id, now);
  return { id: input.id };
});
