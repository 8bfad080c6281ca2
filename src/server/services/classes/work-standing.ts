import { extended, type Standing, standingOf } from '@/review';
import { type AssignmentView, datesOf, extensionOf, ruleOf } from './assignment-row';
import type { WorkRow } from './read-standings';

interface ExtensionDates {
  readonly dueAt: Date;
  readonly closeAt: Date | null;
}

const asDate = (at: number | undefined): Date | null => (at === undefined ? null : new Date(at));

/** The dates one person has, and where they stand by them. */
export function standingFor(
  assignment: AssignmentView,
  extension: ExtensionDates | undefined,
  work: WorkRow | undefined,
  now: Date,
): { readonly standing: Standing; readonly dueAt: Date | null; readonly closeAt: Date | null } {
  const dates = extended(datesOf(assignment), extensionOf(extension));
  const standing = standingOf(
    dates,
    ruleOf(assignment),
    {
      started: work !== undefined,
      scored: work?.score !== null && work?.score !== undefined,
      cameTooLate: work?.lateAt !== null && work?.lateAt !== undefined,
      doneAt: work?.doneAt?.getTime(),
    },
    now.getTime(),
  );
  return { standing, dueAt: asDate(dates.dueAt), closeAt: asDate(dates.closeAt) };
}
