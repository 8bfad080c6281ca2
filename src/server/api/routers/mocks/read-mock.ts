import { z } from 'zod';
import { readMock as read } from '../../../services/mocks/mock';
import { Refusal } from '../../../services/refusal';
import { orThrow } from '../../or-throw';
import { publicProcedure } from '../../trpc';
import { id } from '../inputs';

/** One's own mock; anybody else's is not there. */
export const readMock = publicProcedure.input(z.strictObject({ id })).query(async ({ ctx, input }) => {
  const mock = ctx.viewer && (await read(ctx.db, { userId: ctx.viewer.id, id: input.id, now: new Date() }));
  return orThrow(mock ?? new Refusal('not-found', 'There is no such mock of yours.'));
});
