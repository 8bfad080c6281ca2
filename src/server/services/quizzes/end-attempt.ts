import { type Card, cardSchema, grade, Refused } from '@/grading';
import type { Prisma } from '../../generated/client';
import type { Database } from '../../make-database';
import { attemptDeadline, isAttemptOver, timeSelection } from './attempt-row';

/** Right or not; what cannot be read any more is not. */
export const isRight = (card: Card, response: unknown): boolean => {
  if (response === null) return false;
  const graded = grade(card, response);
  return !(graded instanceof Refused) && graded.correct;
};

/** Ends an attempt, once: grades every answer, a blank is wrong. Whoever comes second finds it ended. */
export async function endAttempt(db: Database, id: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "quiz_attempt" WHERE "id" = ${id} FOR UPDATE`;
    const attempt = await tx.quizAttempt.findUniqueOrThrow({
      where: { id },
      select: {
        ...timeSelection,
        items: { select: { place: true, points: true, response: true, contentVersion: { select: { body: true } } } },
      },
    });
    if (attempt.finishedAt) return;
    const right = attempt.items.filter((item) => isRight(cardSchema.parse(item.contentVersion.body), item.response));
    const places = right.map(({ place }) => place);
    await tx.quizItem.updateMany({ where: { attemptId: id, place: { in: places } }, data: { correct: true } });
    await tx.quizItem.updateMany({ where: { attemptId: id, place: { notIn: places } }, data: { correct: false } });
    const deadline = attemptDeadline(attempt);
    await tx.quizAttempt.update({
      where: { id },
      data: {
        // Never before it began: an assignment may be closed early while it is taken.
        finishedAt: new Date(Math.max(attempt.startedAt.getTime(), Math.min(now.getTime(), deadline ?? now.getTime()))),
        points: right.reduce((sum, { points }) => sum + points, 0),
      },
    });
  });
}

/** Ends what ran out while nobody looked. */
export async function endPastAttempts(db: Database, where: Prisma.QuizAttemptWhereInput, now: Date): Promise<void> {
  const open = await db.quizAttempt.findMany({ where: { ...where, finishedAt: null }, select: timeSelection });
  for (const attempt of open) if (isAttemptOver(attempt, now)) await endAttempt(db, attempt.id, now);
}
