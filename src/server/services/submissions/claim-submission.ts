import { Prisma, type Submission } from '../../generated/client';
import type { Queries } from '../../make-database';

/**
 * A claim lasts so many milliseconds: who has not graded by then is taken for dead. So often is a submission tried, after a fault of
 * ours at once and then a pause longer each time; after an hour once more, since such a fault gets mended. So many milliseconds back is
 * counted whom the graders served last.
 */
export const lease = { ms: 15_000, claims: 5, pauseMs: 3_000, mendedMs: 3_600_000, turnMs: 10_000 } as const;

/**
 * Claims a submission for `owner`: a queued one, one that failed by our fault, or one whose lease lapsed. The one named, or else the
 * one whose turn it is: learners who were served less in the last seconds come first, so that nobody's many hold up another's one;
 * then the oldest. One statement that skips what another is claiming, so of two claimers one gets it. Undefined: nothing to do.
 */
export async function claimSubmission(
  db: Queries,
  { owner, id, now = new Date() }: { owner: string; id?: string; now?: Date },
): Promise<Submission | undefined> {
  const only = id === undefined ? Prisma.empty : Prisma.sql`AND waiting."id" = ${id}`;
  const until = new Date(now.getTime() + lease.ms);
  const long = new Date(now.getTime() - lease.mendedMs);
  const since = new Date(now.getTime() - lease.turnMs);
  // Counted for all at once: a count for each that waits looks so dear to PostgreSQL, as long as it knows no better, that it compiles the query
  // anew each time (JIT), for a sixth of a second.
  const rows = await db.$queryRaw<Submission[]>`
    WITH served AS (
      SELECT "userId", count(*) AS "times" FROM "submission" WHERE "startedAt" > ${since} GROUP BY "userId")
    UPDATE "submission" SET "state" = 'grading', "leaseOwner" = ${owner}, "leaseUntil" = ${until},
      "claims" = "claims" + 1, "startedAt" = ${now}
    WHERE "id" = (
      SELECT waiting."id" FROM "submission" waiting LEFT JOIN served ON served."userId" = waiting."userId"
      WHERE waiting."state" <> 'graded' AND (waiting."claims" < ${lease.claims} OR waiting."startedAt" < ${long})
        AND (waiting."state" <> 'grading' OR waiting."leaseUntil" < ${now})
        AND (waiting."state" <> 'faulted' OR waiting."startedAt" <=
          ${now}::timestamptz - (waiting."claims" - 1) * ${lease.pauseMs} * interval '1 millisecond') ${only}
      ORDER BY coalesce(served."times", 0), waiting."createdAt", waiting."id"
      LIMIT 1 FOR UPDATE OF waiting SKIP LOCKED)
    RETURNING *`;
  return rows[0];
}
