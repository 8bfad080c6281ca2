import { z } from 'zod';
import { listAudit as list } from '../../../services/admin/list-audit';
import { auditActions } from '../../../services/audit/write-audit';
import { adminProcedure } from '../../trpc';
import { id, page, pageSize } from '../inputs';

const input = z.strictObject({
  action: z.enum(auditActions).optional(),
  userId: id.optional(),
  page,
  size: pageSize,
});

export const listAudit = adminProcedure.input(input).query(({ ctx, input }) => list(ctx.db, input));
