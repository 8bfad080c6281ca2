import { isDatabaseAway } from '../../database-away';
import type { Queries } from '../../make-database';
import { mailReminders } from '../calendar/mail-reminders';
import { pruneLimits } from '../limits/consume-limit';
import { pruneMedia } from '../media/prune-media';
import { gradeWaiting } from '../submissions/grade-waiting';
import { pruneExpired } from './prune-expired';
import { pruneGuests } from './prune-guests';
import { pruneMachines } from './prune-machines';
import { pruneOwnCards } from './prune-own-cards';

/** How long a task waits for a free worker, in milliseconds. */
const workerWaitMs = 2_000;

type Task = (db: Queries, now: Date) => Promise<number>;

/**
 * What has to be done now and then though nobody asks for it. Each task does a bounded piece of its work and says how much that was;
 * it is called again while that was something. All may be run at any time, by several instances at once.
 */
const tasks = {
  /** A submission whose grader died, or that failed by our fault, is graded again. */
  submissions: async (db) => ((await gradeWaiting(db, performance.now() + workerWaitMs)).claimed ? 1 : 0),
  guests: pruneGuests,
  machines: pruneMachines,
  ownCards: pruneOwnCards,
  expired: pruneExpired,
  media: pruneMedia,
  reminders: (db, now) => mailReminders(db, now),
  limits: (db, now) => pruneLimits(db, undefined, now.getTime()),
} satisfies Record<string, Task>;

export interface UpkeepReport {
  /** How much each task did. */
  readonly done: Readonly<Record<string, number>>;
  /** Tasks that met a fault of ours; the server's log says which. */
  readonly failed: readonly string[];
}

/**
 * Does what is to be done, task by task, for at most `budget` milliseconds; what is left waits for the next call. A task that fails does
 * not keep the others from their turn; an absent database does.
 */
export async function runUpkeep(
  db: Queries,
  { budget = 10_000, now = new Date(), only = tasks as Record<string, Task> } = {},
): Promise<UpkeepReport> {
  const until = performance.now() + budget;
  const done: Record<string, number> = {};
  const failed: string[] = [];
  for (const [name, task] of Object.entries(only)) {
    done[name] = 0;
    try {
      for (let more = 1; more > 0 && performance.now() < until; done[name] += more) more = await task(db, now);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      console.error(`upkeep ${name}:`, error);
      failed.push(name);
    }
  }
  return { done, failed };
}
