import { db } from './db';
import { pool } from './sandbox/pool';
import { lease } from './services/submissions/claim-submission';
import { gradeAllWaiting } from './services/submissions/grade-waiting';

const budgetMs = 60_000;

/**
 * At the start of a Node host: makes a worker warm, grades what waits, and looks again once every lease held at this moment has lapsed,
 * since an instance that was killed may have held one. Nobody waits for it, and a database that is away is no reason not to start.
 */
export function takeUpLapsed(): void {
  pool().warm();
  void takeUp();
  setTimeout(() => void takeUp(), lease.ms + 1_000).unref();
}

async function takeUp(): Promise<void> {
  try {
    const graded = await gradeAllWaiting(db(), budgetMs);
    if (graded > 0) console.log(`Graded ${graded} submission${graded === 1 ? '' : 's'} that had been left waiting.`);
  } catch (error) {
    console.error('What waits could not be graded at the start:', error instanceof Error ? error.message : error);
  }
}
