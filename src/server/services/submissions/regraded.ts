import type { Queries } from '../../make-database';

/** A submission of one's own that was graded again and that one was not told of yet. */
export interface RegradedNotice {
  readonly submissionId: string;
  readonly slug: string;
  readonly title: string;
  readonly reason: string;
  readonly before: { readonly passed: boolean; readonly score: number };
  readonly now: { readonly passed: boolean; readonly score: number };
  readonly at: Date;
}

const most = 20;

/** The newest first; of a submission graded again twice, from what its learner last knew to what it is. */
export async function listRegraded(db: Queries, userId: string): Promise<RegradedNotice[]> {
  const rows = await db.supersededVerdict.findMany({
    where: { seenAt: null, submission: { userId } },
    orderBy: { supersededAt: 'asc' },
    take: 200,
    select: {
      submissionId: true,
      passed: true,
      score: true,
      reason: true,
      supersededAt: true,
      submission: { select: { passed: true, score: true, contentVersion: { select: { slug: true, body: true } } } },
    },
  });
  const notices = new Map<string, RegradedNotice>();
  for (const { submissionId, passed, score, reason, supersededAt, submission } of rows) {
    const { slug, body } = submission.contentVersion;
    const title: unknown = Reflect.get(Object(body), 'title');
    notices.set(submissionId, {
      submissionId,
      slug,
      title: typeof title === 'string' ? title : slug,
      reason,
      before: notices.get(submissionId)?.before ?? { passed, score },
      now: { passed: submission.passed === true, score: submission.score ?? 0 },
      at: supersededAt,
    });
  }
  const changed = [...notices.values()].filter(
    ({ before, now }) => before.passed !== now.passed || Math.abs(before.score - now.score) > 1e-9,
  );
  return changed.reverse().slice(0, most);
}

/** Their learner has read all of them. */
export async function sawRegraded(db: Queries, userId: string, now = new Date()): Promise<void> {
  await db.supersededVerdict.updateMany({ where: { seenAt: null, submission: { userId } }, data: { seenAt: now } });
}
