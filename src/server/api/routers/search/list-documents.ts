import { readDocuments } from '../../../services/search/read-documents';
import { publicProcedure } from '../../trpc';

export const listDocuments = publicProcedure.query(({ ctx }) => readDocuments(ctx.db));
