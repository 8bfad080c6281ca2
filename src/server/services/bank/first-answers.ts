import { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';

/** With fewer other answers a learner's share right says too little to be correlated with. */
export const fewestOthers = 5;

/**
 * The first answers, wherever they were given, each with its rest: the learner's share right, 0 to 1, over their first answers to all other cards, or null with
 * fewer than five of those. Learners of an open course answer different cards, so that R = T − x of one common test becomes a mean.
 * @param totals a query for `userId`, `answered` and `right` of the learners; `which` says of which answers, e.g. to one card.
 */
export const firstAnswers = (totals: Prisma.Sql, which: Prisma.Sql = Prisma.sql`true`): Prisma.Sql => Prisma.sql`
  total AS (${totals}),
  answer AS (
    SELECT a."card", a."userId", a."contentVersionId", a."response", a."correct", a."tookMs", a."source",
      CASE WHEN t."answered" > ${fewestOthers}
        THEN (t."right" - CASE WHEN a."correct" THEN 1 ELSE 0 END) / (t."answered" - 1) END AS "rest"
    FROM "first_answer" a JOIN total t ON t."userId" = a."userId" WHERE ${which})`;

/** What learners answered for the first time and how much of it was right; `people` narrows whom. */
export const learnerTotals = (people: Prisma.Sql = Prisma.sql`true`): Prisma.Sql => Prisma.sql`
  SELECT "userId", count(*)::float8 AS "answered", count(*) FILTER (WHERE "correct")::float8 AS "right"
  FROM "first_answer" WHERE ${people} GROUP BY "userId"`;

/**
 * The totals of everybody, worked out now and handed back to the query that needs them: within it every parallel worker would add them up
 * again for itself. Both belong in one snapshot. Without DISTINCT the planner does not know that a learner comes once, and sorts all answers on disk.
 */
export async function knownTotals(db: Queries): Promise<Prisma.Sql> {
  const [found] = await db.$queryRaw<{ people: string[]; answered: number[]; right: number[] }[]>`
    SELECT coalesce(array_agg("userId"), '{}') AS "people", coalesce(array_agg("answered"), '{}') AS "answered",
      coalesce(array_agg("right"), '{}') AS "right" FROM (${learnerTotals()}) AS total`;
  const { people, answered, right } = found ?? { people: [], answered: [], right: [] };
  return Prisma.sql`
    SELECT DISTINCT ON ("userId") * FROM unnest(${people}::text[], ${answered}::float8[], ${right}::float8[]) AS known("userId", "answered", "right")`;
}
