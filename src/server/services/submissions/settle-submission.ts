import { engineVersion } from '@/asl';
import { graderVersion } from '@/grading';
import type { Submission } from '../../generated/client';
import type { Queries } from '../../make-database';
import { resultOf, type StoredVerdict, toStored } from '../exercises/stored-verdict';
import { outcomeOf } from './outcome';

export interface Settlement {
  readonly id: string;
  readonly owner: string;
  readonly verdict: StoredVerdict;
  /** The version it was computed against. */
  readonly gradedVersionId: string;
  /** Time inside the sandbox. */
  readonly gradingMs: number;
}

const free = { leaseOwner: null, leaseUntil: null };

/** Writes the verdict if `owner` still holds the claim; undefined when the lease went to another, whose verdict counts. */
export async function settleSubmission(
  db: Queries,
  { id, owner, verdict, gradedVersionId, gradingMs }: Settlement,
  now = new Date(),
): Promise<Submission | undefined> {
  const [row] = await db.submission.updateManyAndReturn({
    where: { id, leaseOwner: owner, state: 'grading' },
    data: {
      ...free,
      ...resultOf(verdict),
      state: 'graded',
      outcome: outcomeOf(verdict),
      verdict: toStored(verdict),
      engine: engineVersion,
      grader: graderVersion,
      gradedVersionId,
      gradingMs,
      gradedAt: now,
    },
  });
  return row;
}

/** Gives a claim back after a fault of ours: it costs no attempt and is claimed again. */
export async function faultSubmission(db: Queries, { id, owner }: { id: string; owner: string }): Promise<boolean> {
  const { count } = await db.submission.updateMany({
    where: { id, leaseOwner: owner, state: 'grading' },
    data: { ...free, state: 'faulted' },
  });
  return count === 1;
}
