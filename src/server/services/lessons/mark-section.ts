import type { Queries } from '../../make-database';
import { Refusal } from '../refusal';
import { findLesson } from './find-lesson';
import type { LessonState } from './read-progress';

/** Notes that a learner has read a section. One statement: marks that arrive at once are all kept, each once. */
export async function markSection(
  db: Queries,
  { userId, lesson, section }: { userId: string; lesson: string; section: string },
): Promise<LessonState | Refusal> {
  const found = await findLesson(db, lesson);
  if (found instanceof Refusal) return found;
  if (!found.sections.some(({ id }) => id === section))
    return new Refusal('invalid', `The lesson “${found.title}” has no section “${section}”. Reload the page.`);
  const [row] = await db.$queryRaw<LessonState[]>`
    INSERT INTO "lesson_progress" ("userId", "lesson", "sections", "updatedAt")
    VALUES (${userId}, ${lesson}, ARRAY[${section}], now())
    ON CONFLICT ("userId", "lesson") DO UPDATE SET
      "sections" = CASE WHEN ${section} = ANY("lesson_progress"."sections") THEN "lesson_progress"."sections"
        ELSE array_append("lesson_progress"."sections", ${section}) END,
      "updatedAt" = now()
    RETURNING "sections", "startedAt", "finishedAt", "knownAt"`;
  if (!row) throw new Error('an upsert returned no row');
  return row;
}
