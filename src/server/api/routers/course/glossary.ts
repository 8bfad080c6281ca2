import { readGlossary } from '../../../services/course/read-glossary';
import { publicProcedure } from '../../trpc';

export const glossary = publicProcedure.query(({ ctx }) => readGlossary(ctx.db));
