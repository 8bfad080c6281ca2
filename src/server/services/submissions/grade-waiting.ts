import { randomUUID } from 'node:crypto';
import type { Submission } from '../../generated/client';
import type { Queries } from '../../make-database';
import { pool } from '../../sandbox/pool';
import { claimSubmission } from './claim-submission';
import { gradeClaimed } from './grade-claimed';

/** What a round of grading came to. */
export interface Round {
  /** Whether there was anything to claim. */
  readonly claimed: boolean;
  /** The verdict, unless the claim was given back. */
  readonly settled: Submission | undefined;
}

/** Claims and grades the submission named, or the one whose turn it is; waits for a free worker up to `until` (of `performance.now()`). */
export async function gradeWaiting(db: Queries, until: number, id?: string): Promise<Round> {
  const place = await pool().take(until);
  if (!place) return { claimed: false, settled: undefined };
  try {
    const owner = randomUUID();
    const claimed = await claimSubmission(db, { owner, id });
    if (!claimed) return { claimed: false, settled: undefined };
    return { claimed: true, settled: await gradeClaimed(db, place, { claimed, owner }) };
  } finally {
    place.release();
  }
}

/**
 * Grades what waits, one after another, until nothing is left or the time is over: for the start of an instance and for a schedule.
 * @returns how many were graded
 */
export async function gradeAllWaiting(db: Queries, budgetMs: number): Promise<number> {
  const until = performance.now() + budgetMs;
  let graded = 0;
  while (performance.now() < until) {
    const { claimed, settled } = await gradeWaiting(db, until);
    if (!claimed) break;
    if (settled) graded++;
  }
  return graded;
}
