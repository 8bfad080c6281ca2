import type { Queries } from '../../make-database';
import { isReleased, readQuizVersion, timeSelection } from './attempt-row';

/** A learner's quizzes to take along; their points once the quiz tells them. */
export async function exportAttempts(db: Queries, userId: string, now: Date) {
  const rows = await db.quizAttempt.findMany({
    where: { userId },
    orderBy: { id: 'asc' },
    include: {
      assignment: timeSelection.assignment,
      items: { orderBy: { place: 'asc' }, omit: { attemptId: true, correct: true } },
    },
  });
  const exported = [];
  for (const row of rows) {
    const { userId: _, assignment, points, ...attempt } = row;
    const { feedback } = await readQuizVersion(db, row.contentVersionId);
    exported.push({ ...attempt, assignment: assignment.title, points: isReleased(row, feedback, now) ? points : null });
  }
  return exported;
}
