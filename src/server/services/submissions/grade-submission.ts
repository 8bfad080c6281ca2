import { randomUUID } from 'node:crypto';
import { engineVersion } from '@/asl';
import { exerciseSchema } from '@/grading';
import type { Prisma, Submission } from '../../generated/client';
import type { Queries } from '../../make-database';
import { gradeInSandbox } from '../../sandbox/grade-in-sandbox';
import { readCourse } from '../content/read-course';
import { studentVerdict } from '../exercises/student-verdict';
import { claimSubmission } from './claim-submission';
import { faultSubmission, settleSubmission } from './settle-submission';

/**
 * Claims one waiting submission, the one named or else the oldest, grades it in the sandbox and writes the verdict. Gives its id, or
 * nothing when none waits or another instance has it. A fault of ours gives the claim back: no attempt is lost.
 */
export async function gradeWaiting(db: Queries, id?: string): Promise<string | undefined> {
  const owner = randomUUID();
  const claimed = await claimSubmission(db, { owner, id });
  if (!claimed) return undefined;
  try {
    const { outcome, course } = await compute(db, claimed);
    if (outcome.kind === 'fault') {
      console.error(`submission ${claimed.id}: ${outcome.reason}`);
      await faultSubmission(db, { id: claimed.id, owner });
      return claimed.id;
    }
    const verdict = studentVerdict(outcome, course?.misconceptions ?? []);
    const graded = verdict.kind === 'graded' ? verdict : { passed: false, score: 0 };
    await settleSubmission(db, {
      id: claimed.id,
      owner,
      verdict: {
        passed: graded.passed,
        score: graded.score,
        verdict: JSON.parse(JSON.stringify(verdict)) as Prisma.InputJsonValue,
        engine: engineVersion,
        gradingMs: outcome.ms,
      },
    });
  } catch (error) {
    await faultSubmission(db, { id: claimed.id, owner }).catch(() => false);
    throw error;
  }
  return claimed.id;
}

async function compute(db: Queries, submission: Submission) {
  const version = await db.contentVersion.findUniqueOrThrow({
    where: { id: submission.contentVersionId },
    select: { body: true },
  });
  const [outcome, course] = await Promise.all([
    gradeInSandbox(exerciseSchema.parse(version.body), submission.text),
    readCourse(db),
  ]);
  return { outcome, course };
}
