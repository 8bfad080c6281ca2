import { z } from 'zod';
import { listUsers as list, userSorts } from '../../../services/admin/list-users';
import { adminProcedure } from '../../trpc';
import { page, pageSize } from '../inputs';

const input = z.strictObject({
  search: z.string().trim().max(200).default(''),
  role: z.enum(['student', 'instructor', 'admin']).optional(),
  guests: z.boolean().default(false),
  sort: z.enum(userSorts).default('createdAt'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  page,
  size: pageSize,
});

export const listUsers = adminProcedure.input(input).query(({ ctx, input }) => list(ctx.db, input));
