import type { CardNames } from '@/grading';
import type { Queries } from '../../make-database';
import { readCourse } from '../content/read-course';

/** What the course offers a card to refer to; empty before anything was seeded. */
export async function readNames(db: Queries): Promise<CardNames> {
  const course = await readCourse(db);
  return {
    paragraphs: new Set(course?.lessons.flatMap(({ slug, sections }) => sections.map(({ id }) => `${slug}#${id}`))),
    tasks: new Map(
      course?.exam.domains.flatMap(({ number, tasks }) => tasks.map(({ id }): [string, number] => [id, number])),
    ),
    misconceptions: new Set(course?.misconceptions.map(({ id }) => id)),
  };
}
