import { isDatabaseAway } from '../../database-away';
import type { Submission } from '../../generated/client';
import type { Queries } from '../../make-database';
import { gradeInSandbox } from '../../sandbox/ask-sandbox';
import type { Place } from '../../sandbox/pool';
import { readExerciseVersion } from '../exercises/read-exercise-version';
import { queueMisconceptions } from '../review/queue-cards';
import { faultSubmission, settleSubmission } from './settle-submission';

/**
 * Grades a submission that `owner` has claimed, gives the place back, and writes the verdict. Gives the settled row; undefined after a fault of ours, which
 * gives the claim back so that no attempt is lost, and where the lease had lapsed meanwhile and another grades it.
 */
export async function gradeClaimed(
  db: Queries,
  place: Place,
  { claimed, owner }: { claimed: Submission; owner: string },
): Promise<Submission | undefined> {
  const { id, contentVersionId: versionId, text: definition } = claimed;
  try {
    const exercise = await readExerciseVersion(db, versionId);
    const { ms, ...outcome } = await gradeInSandbox(place, { versionId, exercise, definition });
    // The next one need not wait until this verdict is written.
    place.release();
    if (outcome.kind !== 'fault') {
      const settled = await settleSubmission(db, {
        id,
        owner,
        verdict: outcome,
        gradedVersionId: versionId,
        gradingMs: ms,
      });
      if (settled && outcome.kind === 'graded' && !outcome.passed)
        await queueMisconceptions(db, settled.userId, outcome.misconceptions, new Date());
      return settled;
    }
    console.error(`submission ${id} is given back: ${outcome.reason}`);
  } catch (error) {
    // Whoever asked may have graded another's: its fault is not theirs. An absent database is everyone's.
    if (isDatabaseAway(error)) throw error;
    console.error(`submission ${id} is given back:`, error);
  }
  await faultSubmission(db, { id, owner });
  return undefined;
}
