import type { Queries } from '../../make-database';
import { type SubmissionView, submissionSelection, viewSubmission } from '../../views';
import { Refusal } from '../refusal';

/** A learner's own submission with its text; another's is not found rather than forbidden, so that ids tell nothing. */
export async function readSubmission(
  db: Queries,
  { userId, id }: { userId: string; id: string },
): Promise<(SubmissionView & { text: string }) | Refusal> {
  const row = await db.submission.findFirst({ where: { id, userId }, select: { ...submissionSelection, text: true } });
  if (!row) return new Refusal('not-found', 'There is no such submission of yours.');
  return { ...viewSubmission(row), text: row.text };
}
