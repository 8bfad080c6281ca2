import type { Queries } from '../../make-database';

/** A learner's own report, with the answer to it; who answered is not told. */
export interface OwnReport {
  readonly id: string;
  /** The card's slug, and the paragraph it belongs to. */
  readonly card: string;
  readonly lesson: string | null;
  readonly prompt: string;
  readonly reason: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly reply: string | null;
  readonly repliedAt: Date | null;
  /** The answer is there and was not shown before. */
  readonly fresh: boolean;
}

const most = 100;

/** The reports of `userId`, newest first; of the cards `slugs` alone where those are named. */
export async function readOwnReports(db: Queries, userId: string, slugs?: readonly string[]): Promise<OwnReport[]> {
  const rows = await db.cardReport.findMany({
    where: { userId, ...(slugs ? { contentVersion: { slug: { in: [...slugs] } } } : {}) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      reason: true,
      text: true,
      createdAt: true,
      reply: true,
      repliedAt: true,
      seenAt: true,
      contentVersion: { select: { slug: true, body: true, builtIn: true } },
    },
  });
  return rows.map(({ contentVersion: { slug, body, builtIn }, seenAt, ...row }) => {
    const { prompt, lesson } = body as { prompt?: unknown; lesson?: unknown };
    return {
      ...row,
      card: slug,
      // Only a card of the course stands in its lesson.
      lesson: builtIn && typeof lesson === 'string' ? lesson : null,
      prompt: typeof prompt === 'string' ? prompt : '',
      fresh: row.reply !== null && seenAt === null,
    };
  });
}

/** Notes that the learner has the answers before them. */
export async function markReportsSeen(db: Queries, userId: string): Promise<{ seen: number }> {
  const { count } = await db.cardReport.updateMany({
    where: { userId, repliedAt: { not: null }, seenAt: null },
    data: { seenAt: new Date() },
  });
  return { seen: count };
}
