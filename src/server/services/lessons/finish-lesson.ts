import type { Queries } from '../../make-database';
import { Refusal } from '../refusal';
import { findLesson } from './find-lesson';
import type { LessonState } from './read-progress';

/** Notes that a learner has finished a lesson; finishing it again keeps the first time. */
export async function finishLesson(
  db: Queries,
  { userId, lesson }: { userId: string; lesson: string },
): Promise<LessonState | Refusal> {
  const found = await findLesson(db, lesson);
  if (found instanceof Refusal) return found;
  const [row] = await db.$queryRaw<LessonState[]>`
    INSERT INTO "lesson_progress" ("userId", "lesson", "sections", "finishedAt", "updatedAt")
    VALUES (${userId}, ${lesson}, ARRAY[]::text[], now(), now())
    ON CONFLICT ("userId", "lesson") DO UPDATE SET
      "finishedAt" = coalesce("lesson_progress"."finishedAt", now()), "updatedAt" = now()
    RETURNING "sections", "startedAt", "finishedAt", "knownAt"`;
  if (!row) throw new Error('an upsert returned no row');
  return row;
}
