import { type CourseBody, courseBodySchema } from '@/catalog';
import type { Queries } from '../../make-database';
import { Remembered } from './remember';

const courses = new Remembered<CourseBody>(2);

/** The published course: units, lessons in order, misconceptions. Undefined before anything was seeded. */
export async function readCourse(db: Queries): Promise<CourseBody | undefined> {
  const newest = await db.contentVersion.findFirst({
    where: { kind: 'course', state: 'published' },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  if (!newest) return undefined;
  return courses.get(newest.id, async () => {
    const { body } = await db.contentVersion.findUniqueOrThrow({ where: { id: newest.id }, select: { body: true } });
    return courseBodySchema.parse(body);
  });
}
