import { lessonBodySchema, type Machine } from '@/catalog';
import type { Queries } from '../../make-database';
import { readCourse } from '../content/read-course';
import { readPublished } from '../content/read-version';

/** The machine that the course lets everyone run before reading anything; null where it names none. */
export async function readShowcase(db: Queries): Promise<Machine | null> {
  const course = await readCourse(db);
  if (!course?.showcase) return null;
  const { lesson, machine } = course.showcase;
  const published = await readPublished(db, 'lesson', lesson, lessonBodySchema);
  return published?.body.machines.find(({ name }) => name === machine) ?? null;
}
