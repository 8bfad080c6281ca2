import type { Queries } from '../../make-database';
import { type SubmissionSummary, summarySelection, viewSummary } from './submission-view';

export interface SubmissionPage {
  readonly submissions: readonly SubmissionSummary[];
  /** Give it as `cursor` for the page after; null on the last. */
  readonly next: string | null;
}

/** A learner's own submissions, newest first, of one exercise or of all. */
export async function listSubmissions(
  db: Queries,
  query: { userId: string; exercise?: string; cursor?: string; size: number },
): Promise<SubmissionPage> {
  const rows = await db.submission.findMany({
    where: {
      userId: query.userId,
      ...(query.exercise === undefined ? {} : { contentVersion: { kind: 'exercise', slug: query.exercise } }),
      // Ids sort by time.
      ...(query.cursor === undefined ? {} : { id: { lt: query.cursor } }),
    },
    orderBy: { id: 'desc' },
    take: query.size + 1,
    select: summarySelection,
  });
  const page = rows.slice(0, query.size);
  return { submissions: page.map(viewSummary), next: rows.length > query.size ? (page.at(-1)?.id ?? null) : null };
}
