import type { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';

export interface Verdict {
  readonly passed: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly verdict: Prisma.InputJsonValue;
  readonly engine: string;
  /** Time inside the sandbox. */
  readonly gradingMs: number;
}

const free = { leaseOwner: null, leaseUntil: null };

/** Writes the verdict if `owner` still holds the claim; false when the lease went to another, whose verdict counts. */
export async function settleSubmission(
  db: Queries,
  { id, owner, verdict, now = new Date() }: { id: string; owner: string; verdict: Verdict; now?: Date },
): Promise<boolean> {
  const { count } = await db.submission.updateMany({
    where: { id, leaseOwner: owner, state: 'grading' },
    data: { ...verdict, ...free, state: 'graded', gradedAt: now },
  });
  return count === 1;
}

/** Gives a claim back after a fault of ours: it costs no attempt and is claimed again. */
export async function faultSubmission(db: Queries, { id, owner }: { id: string; owner: string }): Promise<boolean> {
  const { count } = await db.submission.updateMany({
    where: { id, leaseOwner: owner, state: 'grading' },
    data: { ...free, state: 'faulted' },
  });
  return count === 1;
}
