import { limits } from '../../limits';
import type { Queries } from '../../make-database';
import { consumeLimit } from '../limits/consume-limit';
import { Refusal } from '../refusal';

/** What can be wrong with a card. */
export const reportReasons = ['wrong', 'unclear', 'outdated'] as const;
export type ReportReason = (typeof reportReasons)[number];

export interface CardReportInput {
  readonly userId: string;
  readonly versionId: string;
  readonly reason: ReportReason;
  readonly text: string;
}

/** Tells the instructors that something is wrong with a card; so many a day from one learner. */
export async function reportCard(db: Queries, input: CardReportInput): Promise<{ id: string } | Refusal> {
  const { userId, versionId, reason, text } = input;
  const version = await db.contentVersion.findUnique({
    where: { id: versionId, kind: 'card', state: { in: ['published', 'archived'] } },
    select: { id: true },
  });
  if (!version) return new Refusal('not-found', 'This card is not there any more. Reload the page.');
  const same = await db.cardReport.findFirst({
    where: { userId, contentVersionId: versionId, reason, text, repliedAt: null },
    select: { id: true },
  });
  if (same) return same;
  const { allowed, retryAfter } = await consumeLimit(db, `report|${userId}`, limits.report);
  if (!allowed)
    return new Refusal(
      'too-many',
      `You have sent ${limits.report.max} reports today, the most there may be. Your text is still here: send it tomorrow.`,
      retryAfter ?? undefined,
    );
  return db.cardReport.create({ data: { userId, contentVersionId: versionId, reason, text }, select: { id: true } });
}
