import { examDecline, scoreAtAttempt } from '@/grading';
import type { Queries } from '../../make-database';

/** Where a learner stands in an exercise that is given as an exam. Shares and scores are 0 to 1. */
export interface ExamStanding {
  /** Attempts made: submissions that were graded. What cannot be run, meets a limit or fails by our fault is none. */
  readonly attempts: number;
  /** What the next attempt is worth at most. */
  readonly next: number;
  /** The best of what the attempts count; null before the first. */
  readonly best: number | null;
}

/** What one attempt counts. */
export interface ExamAttempt {
  /** From 1. */
  readonly attempt: number;
  /** What it is worth at most. */
  readonly share: number;
  /** Its score, declined. */
  readonly counts: number;
}

export interface Exam {
  readonly standing: ExamStanding;
  /** By the id of a submission. */
  readonly attempts: ReadonlyMap<string, ExamAttempt>;
}

/** The exam an exercise is for this learner, or null where it is practice: nothing declines in practice. */
export async function readExam(db: Queries, { userId, slug }: { userId: string; slug: string }): Promise<Exam | null> {
  const access = await db.exerciseAccess.findUnique({
    where: { userId_slug: { userId, slug } },
    select: { openedAt: true, link: { select: { exam: true } } },
  });
  if (!access?.link.exam) return null;
  const graded = await db.submission.findMany({
    where: {
      userId,
      outcome: 'graded',
      createdAt: { gte: access.openedAt },
      contentVersion: { kind: 'exercise', slug },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, score: true },
  });
  const attempts = graded.map(({ id, score }, index): [string, ExamAttempt] => {
    const attempt = index + 1;
    const share = scoreAtAttempt(1, attempt, examDecline);
    return [id, { attempt, share, counts: scoreAtAttempt(score ?? 0, attempt, examDecline) }];
  });
  return {
    standing: {
      attempts: attempts.length,
      next: scoreAtAttempt(1, attempts.length + 1, examDecline),
      best: attempts.length === 0 ? null : Math.max(...attempts.map(([, { counts }]) => counts)),
    },
    attempts: new Map(attempts),
  };
}
