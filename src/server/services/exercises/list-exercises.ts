import type { Queries } from '../../make-database';
import { readCourse } from '../content/read-course';
import { isOpenTo } from './may-open';

/** An exercise as lists show it. */
export interface ExerciseSummary {
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  /** 1 to 3. */
  readonly difficulty: number;
  readonly lesson: { readonly slug: string; readonly title: string };
  /** `started`: there is a draft, or a submission that did not pass. */
  readonly state: 'new' | 'started' | 'passed';
  readonly submissions: number;
  /** When it was last written or submitted. */
  readonly touchedAt: Date | null;
}

interface Row {
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly difficulty: number;
  readonly lesson: string;
}

const topicOf = (slug: string): string => `exercise:${slug}`;

/** All published exercises this person may find, in course order, with where this learner stands in each; those no lesson names come last. */
export async function listExercises(
  db: Queries,
  viewerId: string | undefined,
  now = new Date(),
): Promise<ExerciseSummary[]> {
  const [rows, course] = await Promise.all([
    // Only what a list shows: a body holds every reference and scenario.
    db.$queryRaw<Row[]>`
      SELECT DISTINCT ON ("slug") "slug", "body"->>'title' AS "title", "body"->>'kind' AS "kind",
        ("body"->>'difficulty')::int AS "difficulty", "body"->>'lesson' AS "lesson"
      FROM "content_version" version WHERE "kind" = 'exercise' AND "state" = 'published' AND ${isOpenTo(viewerId, now)}
      ORDER BY "slug", "version" DESC`,
    readCourse(db),
  ]);
  const lessons = course?.lessons ?? [];
  const order = lessons.flatMap(({ exercises }) => exercises);
  const place = (slug: string): number => (order.includes(slug) ? order.indexOf(slug) : order.length);
  const standing = await standings(db, viewerId);
  return rows
    .sort((a, b) => place(a.slug) - place(b.slug) || a.slug.localeCompare(b.slug))
    .map(({ lesson, ...row }) => {
      const home = lessons.find(({ exercises }) => exercises.includes(row.slug))?.slug ?? lesson.split('#')[0] ?? '';
      const title = lessons.find(({ slug }) => slug === home)?.title ?? home;
      return { ...row, lesson: { slug: home, title }, ...standing(row.slug) };
    });
}

type Standing = Pick<ExerciseSummary, 'state' | 'submissions' | 'touchedAt'>;

async function standings(db: Queries, userId: string | undefined): Promise<(slug: string) => Standing> {
  if (userId === undefined) return () => ({ state: 'new', submissions: 0, touchedAt: null });
  const [submitted, drafts] = await Promise.all([
    db.$queryRaw<{ slug: string; count: number; passed: boolean; last: Date }[]>`
      SELECT version."slug", count(*)::int AS "count", coalesce(bool_or(submission."passed"), false) AS "passed",
        max(submission."createdAt") AS "last"
      FROM "submission" submission JOIN "content_version" version ON version."id" = submission."contentVersionId"
      WHERE submission."userId" = ${userId} AND version."kind" = 'exercise' GROUP BY version."slug"`,
    db.draft.findMany({
      where: { userId, topic: { startsWith: topicOf('') } },
      select: { topic: true, updatedAt: true },
    }),
  ]);
  const bySlug = new Map(submitted.map((row) => [row.slug, row]));
  const draftOf = new Map(drafts.map(({ topic, updatedAt }) => [topic, updatedAt]));
  return (slug) => {
    const made = bySlug.get(slug);
    const written = draftOf.get(topicOf(slug));
    const times = [made?.last, written].flatMap((date) => (date ? [date.getTime()] : []));
    return {
      state: made?.passed ? 'passed' : made || written ? 'started' : 'new',
      submissions: made?.count ?? 0,
      touchedAt: times.length > 0 ? new Date(Math.max(...times)) : null,
    };
  };
}
