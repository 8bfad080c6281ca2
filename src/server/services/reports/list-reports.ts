import type { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import type { ReportReason } from './report-card';

export interface ReportQuery {
  readonly open: boolean;
  readonly reason?: ReportReason | undefined;
  /** The slug of one card. */
  readonly card?: string | undefined;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

export interface ListedReport {
  readonly id: string;
  readonly card: string;
  readonly version: number;
  readonly prompt: string;
  readonly reason: string;
  readonly text: string;
  readonly createdAt: Date;
  /** Null for a guest, who has no name of their own. */
  readonly from: string | null;
  readonly reply: string | null;
  readonly repliedAt: Date | null;
  readonly repliedBy: string | null;
}

/** One page of what learners reported: open ones the oldest first, answered ones the newest first; and how many there are. */
export async function listReports(
  db: Queries,
  { open, reason, card, page, size }: ReportQuery,
): Promise<{ reports: ListedReport[]; total: number; open: number }> {
  const where: Prisma.CardReportWhereInput = {
    repliedAt: open ? null : { not: null },
    ...(reason ? { reason } : {}),
    ...(card ? { contentVersion: { slug: card } } : {}),
  };
  const rows = await db.cardReport.findMany({
    where,
    orderBy: open ? [{ createdAt: 'asc' }, { id: 'asc' }] : [{ repliedAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * size,
    take: size,
    select: {
      id: true,
      reason: true,
      text: true,
      createdAt: true,
      reply: true,
      repliedAt: true,
      user: { select: { name: true, isAnonymous: true } },
      repliedBy: { select: { name: true } },
      contentVersion: { select: { slug: true, version: true, body: true } },
    },
  });
  return {
    reports: rows.map(({ user, repliedBy, contentVersion: { slug, version, body }, ...row }) => {
      const { prompt } = body as { prompt?: unknown };
      return {
        ...row,
        card: slug,
        version,
        prompt: typeof prompt === 'string' ? prompt : '',
        from: user.isAnonymous ? null : user.name,
        repliedBy: repliedBy?.name ?? null,
      };
    }),
    total: await db.cardReport.count({ where }),
    open: await db.cardReport.count({ where: { repliedAt: null } }),
  };
}

/** Answers a report; an answer given before is replaced, and the learner is told again. */
export async function replyToReport(
  db: Queries,
  { userId, id, reply, now = new Date() }: { userId: string; id: string; reply: string; now?: Date },
): Promise<{ replied: boolean }> {
  const { count } = await db.cardReport.updateMany({
    where: { id },
    data: { reply, repliedAt: now, repliedById: userId, seenAt: null },
  });
  return { replied: count === 1 };
}
