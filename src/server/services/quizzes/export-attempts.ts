import type { Queries } from '../../make-database';
import { isReleased, readQuizVersion, timeSelection } from './attempt-row';

/** A learner's quizzes to take along; their points, and what was graded again, once the quiz tells them. */
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
  /** The attempts whose verdicts their learner may see. */
  const told = new Set<string>();
  for (const row of rows) {
    const { userId: _, assignment, points, ...attempt } = row;
    const { feedback } = await readQuizVersion(db, row.contentVersionId);
    const released = isReleased(row, feedback, now);
    if (released) told.add(row.id);
    const items = released ? attempt.items : attempt.items.map((item) => ({ ...item, gradedVersionId: null }));
    exported.push({ ...attempt, assignment: assignment.title, points: released ? points : null, items });
  }
  return { exported, told };
}
