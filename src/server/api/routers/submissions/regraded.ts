import { listRegraded as list, sawRegraded as saw } from '../../../services/submissions/regraded';
import { learnerProcedure, publicProcedure } from '../../trpc';

/** One's own submissions that were graded again meanwhile, until `sawRegraded`. */
export const listRegraded = publicProcedure.query(({ ctx }) => (ctx.viewer ? list(ctx.db, ctx.viewer.id) : []));

export const sawRegraded = learnerProcedure.mutation(({ ctx }) => saw(ctx.db, ctx.viewer.id));
