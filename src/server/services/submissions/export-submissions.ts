import type { Queries } from '../../make-database';
import { viewVerdict } from './read-submission';

/** A learner's submissions to take along; of each verdict what its learner may see, since the stored one holds what hidden scenarios expect. */
export async function exportSubmissions(db: Queries, userId: string) {
  const rows = await db.submission.findMany({
    where: { userId },
    orderBy: { id: 'asc' },
    omit: { userId: true, leaseOwner: true, leaseUntil: true, claims: true },
    include: { contentVersion: { select: { slug: true, version: true } } },
  });
  const exported = [];
  for (const row of rows) exported.push({ ...row, verdict: await viewVerdict(db, userId, row) });
  return exported;
}
