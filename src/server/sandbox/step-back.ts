import { setPriority } from 'node:os';

/** Of Unix's 19 steps of niceness: about a third of the processor beside a thread at 0, and all of it beside none. */
const niceness = 5;

/**
 * Lets the threads that answer requests go first: a grading that computes until its deadline has time, a page has not. On Linux alone, where
 * a thread has a priority of its own; elsewhere it would be the whole process's.
 */
export function stepBack(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(niceness);
  } catch {
    // Where a host forbids it, all threads are alike.
  }
}
