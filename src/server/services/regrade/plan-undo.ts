import type { Queries } from '../../make-database';
import { fromStored } from '../exercises/stored-verdict';
import { type GradedQuery, gradingOf, gradingSelection, inPages, whereOf } from './graded-submissions';
import { changeOf, type Regraded } from './plan-regrade';

const selection = {
  ...gradingSelection,
  gradingMs: true,
  superseded: {
    orderBy: { supersededAt: 'desc' },
    take: 1,
    include: { contentVersion: { select: { version: true } } },
  },
} as const;

/**
 * Tells what would change if the verdict before the last regrade stood again, oldest submission first; computes and writes nothing.
 * Submissions that were graded once are left out. What `writeRegrade` makes of it is a regrade like any other, and can be taken back.
 */
export async function* planUndo(db: Queries, query: GradedQuery): AsyncGenerator<Regraded> {
  const isRegraded = { superseded: { some: {} } };
  const pages = inPages((from) =>
    db.submission.findMany({ ...from, where: { AND: [whereOf(query), isRegraded, from.where] }, select: selection }),
  );
  for await (const rows of pages)
    for (const row of rows) {
      const [former] = row.superseded;
      const before = gradingOf(row);
      if (!former || !before) continue;
      const after = {
        verdict: fromStored(former.verdict),
        passed: former.passed,
        score: former.score,
        engine: former.engine,
        grader: former.grader,
        contentVersionId: former.contentVersionId,
        version: former.contentVersion.version,
        gradingMs: row.gradingMs ?? 0,
      };
      yield { id: row.id, exercise: row.contentVersion.slug, change: changeOf(before, after), before, after };
    }
}
