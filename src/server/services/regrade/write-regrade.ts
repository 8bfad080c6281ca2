import type { Database, Queries } from '../../make-database';
import { toStored } from '../exercises/stored-verdict';
import { outcomeOf } from '../submissions/outcome';
import type { Regraded } from './plan-regrade';

/**
 * Puts the new verdict in the place of the one it was compared with and keeps that beside it, with the reason, which the student sees.
 * False, and nothing is written, when the submission was graded again in between.
 */
export async function writeRegrade(
  db: Database,
  regraded: Regraded,
  reason: string,
  now = new Date(),
): Promise<boolean> {
  return db.$transaction((tx) => replaceVerdict(tx, regraded, reason, now));
}

/** The same within a transaction. */
export async function replaceVerdict(
  tx: Queries,
  { id, before, after }: Regraded,
  reason: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.submission.updateMany({
    where: { id, state: 'graded', gradedAt: before.gradedAt },
    data: {
      outcome: outcomeOf(after.verdict),
      passed: after.passed,
      score: after.score,
      verdict: toStored(after.verdict),
      engine: after.engine,
      grader: after.grader,
      gradedVersionId: after.contentVersionId,
      gradingMs: after.gradingMs,
      gradedAt: now,
    },
  });
  if (count === 0) return false;
  await tx.supersededVerdict.create({
    data: {
      submissionId: id,
      contentVersionId: before.contentVersionId,
      outcome: outcomeOf(before.verdict),
      passed: before.passed,
      score: before.score,
      verdict: toStored(before.verdict),
      engine: before.engine,
      grader: before.grader,
      gradedAt: before.gradedAt,
      supersededAt: now,
      reason,
    },
  });
  return true;
}
