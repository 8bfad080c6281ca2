import type { Queries } from '../../make-database';
import { isReleased, readQuizVersion, timeSelection } from '../quizzes/attempt-row';

/** A submission or a quiz of one's own that was graded again and that one was not told of yet. */
export interface RegradedNotice {
  /** Of the submission or the attempt. */
  readonly id: string;
  /** Slug of the exercise; null for a quiz. */
  readonly exercise: string | null;
  readonly title: string;
  readonly reason: string;
  readonly before: RegradedResult;
  readonly now: RegradedResult;
  readonly at: Date;
}

export interface RegradedResult {
  /** Null for a quiz, which is not passed or failed. */
  readonly passed: boolean | null;
  /** 0 to 1. */
  readonly score: number;
}

const most = 20;

/** The newest first; of what was graded again twice, from what its learner last knew to what it is. */
export async function listRegraded(db: Queries, userId: string, now = new Date()): Promise<RegradedNotice[]> {
  const notices = [...(await listSubmissions(db, userId)), ...(await listQuizzes(db, userId, now))];
  const changed = notices.filter(
    ({ before, now: is }) => before.passed !== is.passed || Math.abs(before.score - is.score) > 1e-9,
  );
  return changed.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most);
}

async function listSubmissions(db: Queries, userId: string): Promise<RegradedNotice[]> {
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
      id: submissionId,
      exercise: slug,
      title: typeof title === 'string' ? title : slug,
      reason,
      before: notices.get(submissionId)?.before ?? { passed, score },
      now: { passed: submission.passed === true, score: submission.score ?? 0 },
      at: supersededAt,
    });
  }
  return [...notices.values()];
}

/** What a quiz came to is told once its verdicts may be. */
async function listQuizzes(db: Queries, userId: string, now: Date): Promise<RegradedNotice[]> {
  const rows = await db.quizRegradeChange.findMany({
    where: { known: { not: null }, item: { attempt: { userId } } },
    orderBy: { writtenAt: 'asc' },
    take: 200,
    select: {
      known: true,
      writtenAt: true,
      undoneAt: true,
      regrade: { select: { reason: true } },
      item: {
        select: { attempt: { select: { ...timeSelection, contentVersionId: true, points: true, maxPoints: true } } },
      },
    },
  });
  const notices = new Map<string, RegradedNotice>();
  for (const { known, writtenAt, undoneAt, regrade, item } of rows) {
    const { attempt } = item;
    const { feedback } = await readQuizVersion(db, attempt.contentVersionId);
    if (!isReleased(attempt, feedback, now)) continue;
    const share = (points: number | null): RegradedResult => ({
      passed: null,
      score: attempt.maxPoints === 0 ? 0 : (points ?? 0) / attempt.maxPoints,
    });
    notices.set(attempt.id, {
      id: attempt.id,
      exercise: null,
      title: attempt.assignment.title,
      reason: undoneAt ? `The regrade was taken back. It had been made because: ${regrade.reason}` : regrade.reason,
      before: notices.get(attempt.id)?.before ?? share(known),
      now: share(attempt.points),
      at: undoneAt ?? writtenAt ?? now,
    });
  }
  return [...notices.values()];
}

/** Their learner has read all of them. */
export async function sawRegraded(db: Queries, userId: string, now = new Date()): Promise<void> {
  await db.supersededVerdict.updateMany({ where: { seenAt: null, submission: { userId } }, data: { seenAt: now } });
  const quizzes = await db.quizRegradeChange.findMany({
    where: { known: { not: null }, item: { attempt: { userId } } },
    select: { regradeId: true, attemptId: true, place: true },
  });
  // What may not be told yet is told later.
  const told = new Set((await listQuizzes(db, userId, now)).map(({ id }) => id));
  for (const { regradeId, attemptId, place } of quizzes.filter((one) => told.has(one.attemptId)))
    await db.quizRegradeChange.update({
      where: { regradeId_attemptId_place: { regradeId, attemptId, place } },
      data: { known: null },
    });
}
