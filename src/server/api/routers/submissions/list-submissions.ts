import { z } from 'zod';
import { listSubmissions as list } from '../../../services/submissions/list-submissions';
import { publicProcedure } from '../../trpc';
import { id, pageSize, slug } from '../inputs';

/** One's own submissions, newest first, of one exercise or of all, without text and verdict: `submissions.get` has them. */
export const listSubmissions = publicProcedure
  .input(z.strictObject({ exercise: slug.optional(), cursor: id.optional(), size: pageSize }))
  .query(({ ctx, input }) =>
    ctx.viewer ? list(ctx.db, { userId: ctx.viewer.id, ...input }) : { submissions: [], next: null },
  );
