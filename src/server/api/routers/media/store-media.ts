import { z } from 'zod';
import { storeMedia as store } from '../../../services/media/store-media';
import { orThrow } from '../../or-throw';
import { instructorProcedure } from '../../trpc';

/** 1 MB, as base64 writes it. */
const mostLetters = 1_400_000;

export const storeMedia = instructorProcedure
  .input(z.strictObject({ base64: z.base64().min(1).max(mostLetters) }))
  .mutation(async ({ ctx, input }) =>
    orThrow(await store(ctx.db, { userId: ctx.viewer.id, bytes: new Uint8Array(Buffer.from(input.base64, 'base64')) })),
  );
