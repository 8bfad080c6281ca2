import type { AssignmentDates, LateRule } from '@/review';
import type { Assignment, Extension } from '../../generated/client';

export type AssignmentKind = Assignment['kind'];

/** An assignment as everybody in its class may see it. */
export interface AssignmentView {
  readonly id: string;
  readonly kind: AssignmentKind;
  /** Slug; of a mock the number of questions. */
  readonly target: string;
  readonly title: string;
  readonly note: string;
  readonly openAt: Date | null;
  readonly dueAt: Date | null;
  readonly closeAt: Date | null;
  readonly lateRule: Assignment['lateRule'];
  /** Per day begun, where the rule is `percent`. */
  readonly latePercent: number;
  readonly points: number;
}

export const assignmentSelection = {
  id: true,
  kind: true,
  target: true,
  title: true,
  note: true,
  openAt: true,
  dueAt: true,
  closeAt: true,
  lateRule: true,
  latePercent: true,
  points: true,
} as const;

const instant = (date: Date | null): number | undefined => date?.getTime();

export const datesOf = ({
  openAt,
  dueAt,
  closeAt,
}: Pick<AssignmentView, 'openAt' | 'dueAt' | 'closeAt'>): AssignmentDates => ({
  openAt: instant(openAt),
  dueAt: instant(dueAt),
  closeAt: instant(closeAt),
});

export const ruleOf = ({ lateRule, latePercent }: Pick<AssignmentView, 'lateRule' | 'latePercent'>): LateRule =>
  lateRule === 'percent' ? { kind: 'percent', percent: latePercent } : { kind: lateRule };

export const extensionOf = (extension: Pick<Extension, 'dueAt' | 'closeAt'> | undefined) =>
  extension && { dueAt: extension.dueAt.getTime(), closeAt: instant(extension.closeAt) };
