import type { LessonEntry } from '@/catalog';
import type { Queries } from '../../make-database';
import { readCourse } from '../content/read-course';
import { Refusal } from '../refusal';

/** The published lesson `slug` as the course lists it. */
export async function findLesson(db: Queries, slug: string): Promise<LessonEntry | Refusal> {
  const course = await readCourse(db);
  const lesson = course?.lessons.find((entry) => entry.slug === slug);
  return lesson ?? new Refusal('not-found', `There is no lesson “${slug}”. The course map lists all there are.`);
}
