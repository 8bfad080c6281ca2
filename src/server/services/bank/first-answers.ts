import { Prisma } from '../../generated/client';

/** With fewer other answers a learner's share right says too little to be correlated with. */
export const fewestOthers = 5;

/**
 * The first answers, each with its rest: the learner's share right, 0 to 1, over their first answers to all other cards, or null with
 * fewer than five of those. Learners of an open course answer different cards, so that R = T − x of one common test becomes a mean.
 * @param which narrows `first`, e.g. to one card; `people` the learners whose totals are needed.
 */
export const firstAnswers = (
  which: Prisma.Sql = Prisma.empty,
  people: Prisma.Sql = Prisma.empty,
): Prisma.Sql => Prisma.sql`
  total AS (
    SELECT "userId", count(*)::float8 AS "answered", count(*) FILTER (WHERE "correct")::float8 AS "right"
    FROM "card_answer" WHERE "first" ${people} GROUP BY "userId"),
  answer AS (
    SELECT a."card", a."userId", a."contentVersionId", a."response", a."correct", a."tookMs",
      CASE WHEN t."answered" > ${fewestOthers}
        THEN (t."right" - CASE WHEN a."correct" THEN 1 ELSE 0 END) / (t."answered" - 1) END AS "rest"
    FROM "card_answer" a JOIN total t ON t."userId" = a."userId" WHERE a."first" ${which})`;
