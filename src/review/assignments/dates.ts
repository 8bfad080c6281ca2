/** When an assignment opens, is due and closes, for one person. Instants are milliseconds since 1970; absent: no bound. */
export interface AssignmentDates {
  readonly openAt: number | undefined;
  readonly dueAt: number | undefined;
  readonly closeAt: number | undefined;
}

/** What happens to work after the due date: it counts whole, `percent` less for each day begun, or not at all. */
export type LateRule =
  | { readonly kind: 'none' }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'refused' };

export interface DateExtension {
  readonly dueAt: number;
  /** Absent: as the class, but never before the person's own due date. */
  readonly closeAt: number | undefined;
}

const dayMs = 86_400_000;

/** The dates of a person who has an extension: theirs instead of the class's. The opening is the same for all. */
export function extended(dates: AssignmentDates, extension: DateExtension | undefined): AssignmentDates {
  if (!extension) return dates;
  const { dueAt } = extension;
  const closeAt = extension.closeAt ?? (dates.closeAt === undefined ? undefined : Math.max(dates.closeAt, dueAt));
  return { openAt: dates.openAt, dueAt, closeAt };
}

/** When the last thing that can count may come; undefined: never ends. */
export const endOf = ({ dueAt, closeAt }: AssignmentDates, rule: LateRule): number | undefined =>
  rule.kind === 'refused' ? dueAt : closeAt;

/** The share of its score that work done at `at` keeps, 0 to 1. The gradebook's query computes the same in the database. */
export function creditAt({ dueAt, closeAt }: AssignmentDates, rule: LateRule, at: number): number {
  if (closeAt !== undefined && at > closeAt) return 0;
  if (dueAt === undefined || at <= dueAt || rule.kind === 'none') return 1;
  if (rule.kind === 'refused') return 0;
  return Math.max(0, 1 - (rule.percent / 100) * Math.ceil((at - dueAt) / dayMs));
}
