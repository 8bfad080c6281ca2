import { type CourseBody, courseBodySchema } from '@/catalog';
import type { Queries } from '../../make-database';

/** The published course: units, lessons in order, misconceptions. Undefined before anything was seeded. */
export async function readCourse(db: Queries): Promise<CourseBody | undefined> {
  const row = await db.contentVersion.findFirst({
    where: { kind: 'course', state: 'published' },
    orderBy: { id: 'desc' },
    select: { body: true },
  });
  return row ? courseBodySchema.parse(row.body) : undefined;
}
