import type { Queries } from '../../make-database';
import { readCourse } from '../content/read-course';
import type { AssignmentKind } from './assignment-row';

/** Something that can be given to a class. */
export interface Target {
  readonly kind: AssignmentKind;
  readonly target: string;
  readonly title: string;
}

/** How many questions a mock may be asked to have. */
const mockSizes = [10, 20, 40, 65];

const mockTitle = (questions: number): string => `Mock of ${questions} questions`;

/** Everything published that can be given to a class: lessons in course order, exercises and quizzes by title, mocks by size. */
export async function listTargets(db: Queries): Promise<Target[]> {
  const [course, rows] = await Promise.all([
    readCourse(db),
    db.$queryRaw<Target[]>`
      SELECT DISTINCT ON ("kind", "slug") "kind", "slug" AS "target", "body"->>'title' AS "title"
      FROM "content_version" WHERE "kind" IN ('exercise', 'quiz') AND "state" = 'published'
      ORDER BY "kind", "slug", "version" DESC`,
  ]);
  const order = (course?.lessons ?? []).flatMap(({ exercises }) => exercises);
  const place = ({ target }: Target): number => (order.includes(target) ? order.indexOf(target) : order.length);
  return [
    ...(course?.lessons ?? []).map(({ slug, title }) => ({ kind: 'lesson', target: slug, title }) as const),
    ...rows.sort((a, b) => place(a) - place(b) || a.title.localeCompare(b.title)),
    ...mockSizes.map((size) => ({ kind: 'mock', target: String(size), title: mockTitle(size) }) as const),
  ];
}

/** What a new assignment of this kind and target would be called; undefined where there is nothing to assign. */
export async function titleOfTarget(db: Queries, kind: AssignmentKind, target: string): Promise<string | undefined> {
  if (kind === 'mock') return mockSizes.includes(Number(target)) ? mockTitle(Number(target)) : undefined;
  if (kind === 'lesson') return (await readCourse(db))?.lessons.find(({ slug }) => slug === target)?.title;
  const [row] = await db.$queryRaw<{ title: string }[]>`
    SELECT "body"->>'title' AS "title" FROM "content_version"
    WHERE "kind" = ${kind} AND "slug" = ${target} AND "state" = 'published' ORDER BY "version" DESC LIMIT 1`;
  return row?.title;
}
