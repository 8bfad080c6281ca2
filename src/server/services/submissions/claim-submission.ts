import { Prisma, type Submission } from '../../generated/client';
import type { Queries } from '../../make-database';

/** A claim lasts so many milliseconds; who has not graded by then is taken for dead. So often is a submission tried. */
export const lease = { ms: 30_000, claims: 5 } as const;

/**
 * Claims a submission for `owner`: a queued one, one that failed by our fault, or one whose lease lapsed; the oldest first, or
 * the one named. One statement that skips what another is claiming, so of two claimers one gets it. Undefined: nothing to do.
 */
export async function claimSubmission(
  db: Queries,
  { owner, id, now = new Date() }: { owner: string; id?: string; now?: Date },
): Promise<Submission | undefined> {
  const only = id === undefined ? Prisma.empty : Prisma.sql`AND "id" = ${id}`;
  const until = new Date(now.getTime() + lease.ms);
  const rows = await db.$queryRaw<Submission[]>`
    UPDATE "submission" SET "state" = 'grading', "leaseOwner" = ${owner}, "leaseUntil" = ${until},
      "claims" = "claims" + 1, "startedAt" = ${now}
    WHERE "id" = (
      SELECT "id" FROM "submission"
      WHERE ("state" = 'queued' OR ("state" = 'faulted' AND "claims" < ${lease.claims})
        OR ("state" = 'grading' AND "leaseUntil" < ${now})) ${only}
      ORDER BY "createdAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING *`;
  return rows[0];
}
