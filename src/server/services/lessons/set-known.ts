import type { Queries } from '../../make-database';
import { readCourse } from '../content/read-course';
import { Refusal } from '../refusal';

/** Notes that a learner knows lessons already, or takes that back; what was read or finished stays as it is. */
export async function setKnown(
  db: Queries,
  { userId, lessons, known }: { userId: string; lessons: readonly string[]; known: boolean },
): Promise<{ readonly lessons: readonly string[] } | Refusal> {
  const course = await readCourse(db);
  const listed = new Set(course?.lessons.map(({ slug }) => slug));
  const stray = lessons.find((slug) => !listed.has(slug));
  if (stray !== undefined)
    return new Refusal('not-found', `There is no lesson “${stray}”. The course map lists all there are.`);
  if (known)
    await db.$executeRaw`
      INSERT INTO "lesson_progress" ("userId", "lesson", "sections", "knownAt", "updatedAt")
      SELECT ${userId}, "lesson", ARRAY[]::text[], now(), now() FROM unnest(${[...lessons]}::text[]) AS l("lesson")
      ON CONFLICT ("userId", "lesson") DO UPDATE SET "knownAt" = coalesce("lesson_progress"."knownAt", now())`;
  else {
    const those = { userId, lesson: { in: [...lessons] } };
    await db.lessonProgress.updateMany({ where: those, data: { knownAt: null } });
    // A row that says nothing any more would make the lesson look begun.
    await db.lessonProgress.deleteMany({
      where: { ...those, knownAt: null, finishedAt: null, sections: { isEmpty: true } },
    });
  }
  return { lessons };
}
