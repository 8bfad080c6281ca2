import { listExercises as list } from '../../../services/exercises/list-exercises';
import { publicProcedure } from '../../trpc';

export const listExercises = publicProcedure.query(({ ctx }) => list(ctx.db, ctx.viewer?.id));
