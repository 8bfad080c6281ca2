import { type AssignmentDates, creditAt, type LateRule } from './dates';

/** Where somebody stands with an assignment. */
export type Standing =
  /** It has not opened yet. */
  | 'later'
  /** It may be begun. */
  | 'open'
  | 'started'
  /** Done in time. */
  | 'done'
  /** Done after its due date. */
  | 'late'
  /** Due, not done, and may still be. */
  | 'overdue'
  /** Handed in, but so late that it counts nothing. */
  | 'too-late'
  /** Nothing was handed in, and nothing would count any more. */
  | 'missing';

export interface WorkDone {
  /** Something was begun. */
  readonly started: boolean;
  /** Something counts. */
  readonly scored: boolean;
  /** Something came that counts nothing, since it came too late. */
  readonly cameTooLate: boolean;
  /** When it was first done; absent: not yet. */
  readonly doneAt: number | undefined;
}

/** What was scored but not passed counts as begun while it may still be mended, and as done when it may not. */
export function standingOf(dates: AssignmentDates, rule: LateRule, work: WorkDone, now: number): Standing {
  const { openAt, dueAt } = dates;
  if (work.doneAt !== undefined) return dueAt !== undefined && work.doneAt > dueAt ? 'late' : 'done';
  if (openAt !== undefined && now < openAt) return 'later';
  if (creditAt(dates, rule, now) === 0) return work.scored ? 'done' : work.cameTooLate ? 'too-late' : 'missing';
  if (dueAt !== undefined && now > dueAt) return 'overdue';
  return work.started || work.scored ? 'started' : 'open';
}
