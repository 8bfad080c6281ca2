import { Prisma, type Submission } from '../../generated/client';
import type { Queries } from '../../make-database';

/**
 * A claim lasts so many milliseconds: who has not graded by then is taken for dead. So often is a submission tried, after a fault of
 * ours at once and then a pause longer each time; after an hour once more, since such a fault gets mended. So many milliseconds back is
 * counted whom the graders served last.
 */
export const lease = { ms: 15_000, claims: 5, pauseMs: 3_000, mendedMs: 3_600_000, turnMs: 10_000 } as const;

/** Of what waits, so many of the oldest are looked at; of what was served, so many of the last are counted. */
const most = { waiting: 1_000, served: 200 } as const;

/**
 * Claims a submission for `owner`: a queued one, one that failed by our fault, or one whose lease lapsed. The one named, or else the
 * one whose turn it is: learners who were served less in the last seconds come first, so that nobody's many hold up another's one;
 * then the oldest. One statement that skips what another is claiming, so of two claimers one gets it. Undefined: nothing to do.
 */
export async function claimSubmission(
  db: Queries,
  { owner, id, now = new Date() }: { owner: string; id?: string; now?: Date },
): Promise<Submission | undefined> {
  const only = id === undefined ? Prisma.empty : Prisma.sql`AND "id" = ${id}`;
  const until = new Date(now.getTime() + lease.ms);
  const long = new Date(now.getTime() - lease.mendedMs);
  const since = new Date(now.getTime() - lease.turnMs);
  const isFree = Prisma.sql`"state" <> 'graded' AND ("claims" < ${lease.claims} OR "startedAt" < ${long})
    AND ("state" <> 'grading' OR "leaseUntil" < ${now})
    AND ("state" <> 'faulted' OR "startedAt" <=
      ${now}::timestamptz - ("claims" - 1) * ${lease.pauseMs} * interval '1 millisecond')`;
  // Turn after turn is tried, and the first row that nobody holds is taken: SQL does not promise that order, but a lateral subquery that locks
  // can be joined in no way but by a nested loop, which keeps it. What waits is read in the order of its index, which forgets on the
  // way what was graded since; a reading in any order would go through all of that each time, until the table is next vacuumed. Whom the
  // graders served is counted once for all, between two times. A count for each that waits, or since a time, looks so dear to PostgreSQL,
  // as long as it has no statistics of the table, that it reads all of it or compiles the statement each time (JIT), for a sixth of a second.
  const rows = await db.$queryRaw<Submission[]>`
    WITH waiting AS MATERIALIZED (
      SELECT "id", "userId", "createdAt" FROM "submission" WHERE ${isFree} ${only} ORDER BY "createdAt", "id" LIMIT ${most.waiting}),
    served AS (
      SELECT "userId", count(*) AS "times" FROM (
        SELECT "userId" FROM "submission" WHERE "startedAt" BETWEEN ${since} AND ${now} ORDER BY "startedAt" DESC LIMIT ${most.served}) lately
      GROUP BY "userId")
    UPDATE "submission" SET "state" = 'grading', "leaseOwner" = ${owner}, "leaseUntil" = ${until},
      "claims" = "claims" + 1, "startedAt" = ${now}
    WHERE "id" = (
      SELECT one."id" FROM (
        SELECT waiting."id" FROM waiting LEFT JOIN served ON served."userId" = waiting."userId"
        ORDER BY coalesce("times", 0), "createdAt", waiting."id") turn
      CROSS JOIN LATERAL (SELECT "id" FROM "submission" WHERE "id" = turn."id" AND ${isFree} FOR UPDATE SKIP LOCKED) one
      LIMIT 1)
    RETURNING *`;
  return rows[0];
}
