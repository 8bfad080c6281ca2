import { readShowcase } from '../../../services/course/read-showcase';
import { publicProcedure } from '../../trpc';

export const showcase = publicProcedure.query(({ ctx }) => readShowcase(ctx.db));
