import type { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import type { AuditAction } from '../audit/write-audit';

const person = { select: { id: true, name: true, email: true, isAnonymous: true } } as const;

export interface AuditQuery {
  readonly action?: AuditAction;
  /** Entries a person made or that are about them. */
  readonly userId?: string;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/** One page of the audit, newest first, and how many entries there are in all. */
export async function listAudit(db: Queries, query: AuditQuery) {
  const where: Prisma.AuditWhereInput = {
    ...(query.action === undefined ? {} : { action: query.action }),
    ...(query.userId === undefined ? {} : { OR: [{ actorId: query.userId }, { subjectId: query.userId }] }),
  };
  const entries = await db.audit.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    skip: (query.page - 1) * query.size,
    take: query.size,
    select: { id: true, at: true, action: true, detail: true, actor: person, subject: person },
  });
  return { entries, total: await db.audit.count({ where }) };
}
