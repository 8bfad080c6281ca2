import type { Queries } from '../../make-database';
import { type Waiting, waiting } from './waiting';

export interface TeachOverview {
  /** What waits for this instructor; also what does not, with 0. */
  readonly waiting: readonly Waiting[];
  readonly week: { readonly learners: number; readonly answers: number; readonly submissions: number };
  readonly holds: { readonly cards: number; readonly exercises: number };
}

const WEEK = 7 * 86_400_000;

/** What the first page of the instructors' side says to `userId`. */
export async function readOverview(
  db: Queries,
  { userId, now = new Date() }: { userId: string; now?: Date },
): Promise<TeachOverview> {
  const since = new Date(now.getTime() - WEEK);
  const [tasks, [week], holds] = await Promise.all([
    Promise.all(waiting.map(async ({ count, ...task }) => ({ ...task, n: await count(db, userId) }))),
    db.$queryRaw<TeachOverview['week'][]>`
      SELECT
        (SELECT count(*)::int FROM "card_answer" WHERE "answeredAt" >= ${since}) AS "answers",
        (SELECT count(*)::int FROM "submission" WHERE "createdAt" >= ${since}) AS "submissions",
        (SELECT count(*)::int FROM (
          SELECT "userId" FROM "card_answer" WHERE "answeredAt" >= ${since}
          UNION SELECT "userId" FROM "submission" WHERE "createdAt" >= ${since}) AS people) AS "learners"`,
    db.$queryRaw<{ kind: string; n: number }[]>`
      SELECT "kind", count(DISTINCT "slug")::int AS "n" FROM "content_version"
      WHERE "state" = 'published' AND "kind" IN ('card', 'exercise') GROUP BY "kind"`,
  ]);
  const held = (kind: string): number => holds.find((row) => row.kind === kind)?.n ?? 0;
  return {
    waiting: tasks,
    week: week ?? { learners: 0, answers: 0, submissions: 0 },
    holds: { cards: held('card'), exercises: held('exercise') },
  };
}
