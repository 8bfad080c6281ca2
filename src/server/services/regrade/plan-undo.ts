import type { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import { fromStored } from '../exercises/stored-verdict';
import { changeOf, type Regraded, type RegradeQuery, whereOf } from './plan-regrade';

const selection = {
  id: true,
  verdict: true,
  passed: true,
  score: true,
  engine: true,
  grader: true,
  gradedAt: true,
  gradingMs: true,
  contentVersion: { select: { slug: true } },
  gradedVersion: { select: { id: true, version: true } },
  superseded: {
    orderBy: { supersededAt: 'desc' },
    take: 1,
    include: { contentVersion: { select: { version: true } } },
  },
} satisfies Prisma.SubmissionSelect;

const pageSize = 100;

/**
 * Tells what would change if the verdict before the last regrade stood again, oldest submission first; computes and writes nothing.
 * Submissions that were graded once are left out. What `writeRegrade` makes of it is a regrade like any other, and can be taken back.
 */
export async function* planUndo(db: Queries, query: Omit<RegradeQuery, 'content'>): AsyncGenerator<Regraded> {
  for (let after = ''; ; ) {
    const rows = await db.submission.findMany({
      where: { AND: [whereOf(query), { superseded: { some: {} } }, { id: { gt: after } }] },
      orderBy: { id: 'asc' },
      take: pageSize,
      select: selection,
    });
    for (const { id, contentVersion, gradedVersion, gradedAt, verdict, engine, grader, superseded, ...row } of rows) {
      const [former] = superseded;
      after = id;
      if (!former || !gradedVersion || !gradedAt || verdict === null || engine === null) continue;
      const now = {
        verdict: fromStored(verdict),
        passed: row.passed === true,
        score: row.score ?? 0,
        engine,
        grader,
        contentVersionId: gradedVersion.id,
        version: gradedVersion.version,
        gradedAt,
      };
      const then = {
        verdict: fromStored(former.verdict),
        passed: former.passed,
        score: former.score,
        engine: former.engine,
        grader: former.grader,
        contentVersionId: former.contentVersionId,
        version: former.contentVersion.version,
        gradingMs: row.gradingMs ?? 0,
      };
      yield { id, exercise: contentVersion.slug, change: changeOf(now, then), before: now, after: then };
    }
    if (rows.length < pageSize) return;
  }
}
