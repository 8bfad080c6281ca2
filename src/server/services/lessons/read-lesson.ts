import { type LessonBody, lessonBodySchema } from '@/catalog';
import type { Queries } from '../../make-database';
import { readPublished } from '../content/read-version';
import { Refusal } from '../refusal';

/** The published lesson with its sections and machines; its text is part of the build. */
export async function readLesson(db: Queries, slug: string): Promise<LessonBody | Refusal> {
  const lesson = await readPublished(db, 'lesson', slug, lessonBodySchema);
  return lesson?.body ?? new Refusal('not-found', `There is no lesson “${slug}”. The course map lists all there are.`);
}
