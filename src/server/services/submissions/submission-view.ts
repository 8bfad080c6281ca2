import type { Prisma } from '../../generated/client';
import { sandboxLimits } from '../../sandbox/limits';
import type { ExamAttempt, ExamStanding } from '../exercises/exam-mode';
import { fromStored, tallyOf } from '../exercises/stored-verdict';
import type { StudentVerdict } from '../exercises/student-verdict';
import { lease } from './claim-submission';

/** A submission in a list, to the student who made it. */
export interface SubmissionSummary {
  readonly id: string;
  /** Slug. */
  readonly exercise: string;
  /** The version that was submitted to. */
  readonly contentVersionId: string;
  readonly version: number;
  /** `faulted` is our fault: it costs no attempt and is graded again; ask for it by its id. */
  readonly state: 'queued' | 'grading' | 'graded' | 'faulted';
  /** What kind of verdict it is; null until then. Only `graded` counts as an attempt. */
  readonly outcome: StudentVerdict['kind'] | null;
  readonly passed: boolean | null;
  /** 0 to 1. */
  readonly score: number | null;
  /** Scenarios passed, of all; null where none was run. */
  readonly scenarios: { readonly passed: number; readonly total: number } | null;
  readonly createdAt: Date;
  readonly gradedAt: Date | null;
}

/** A submission whole, to the student who made it. */
export interface SubmissionView extends SubmissionSummary {
  readonly text: string;
  /** Null until it is graded. */
  readonly verdict: StudentVerdict | null;
  /** Where the exercise is given as an exam: what this attempt counts (null: it was none), and where its learner stands now. */
  readonly exam: { readonly attempt: ExamAttempt | null; readonly standing: ExamStanding } | null;
  /** Milliseconds after which it is worth asking for it again; null once there is nothing to wait for. */
  readonly askAgainMs: number | null;
  /** Set where a later grading changed the verdict: what it was before, and why. */
  readonly regraded: {
    readonly at: Date;
    readonly reason: string;
    readonly before: { readonly passed: boolean; readonly score: number };
  } | null;
}

export const summarySelection = {
  id: true,
  state: true,
  outcome: true,
  passed: true,
  score: true,
  verdict: true,
  claims: true,
  leaseUntil: true,
  createdAt: true,
  gradedAt: true,
  contentVersion: { select: { id: true, slug: true, version: true } },
} satisfies Prisma.SubmissionSelect;

type SummaryRow = Prisma.SubmissionGetPayload<{ select: typeof summarySelection }>;

const outcomes = { graded: 'graded', invalid: 'invalid', overLimit: 'over-limit' } as const;

export const viewSummary = ({ contentVersion, ...row }: SummaryRow): SubmissionSummary => ({
  id: row.id,
  exercise: contentVersion.slug,
  contentVersionId: contentVersion.id,
  version: contentVersion.version,
  state: row.state,
  outcome: row.outcome && outcomes[row.outcome],
  passed: row.passed,
  score: row.score,
  scenarios: row.outcome && row.verdict ? tallyOf(fromStored(row.verdict)) : null,
  createdAt: row.createdAt,
  gradedAt: row.gradedAt,
});

/** A grader that lives answers within its deadline; one that died is taken for dead after the lease. The last try is waited for, too. */
export const askAgainMs = (
  { state, claims, leaseUntil }: Pick<SummaryRow, 'state' | 'claims' | 'leaseUntil'>,
  now = new Date(),
): number | null => {
  if (state === 'graded') return null;
  const isUnderWay = state === 'grading' && leaseUntil !== null && leaseUntil > now;
  if (isUnderWay) return sandboxLimits.deadlineMs;
  return claims >= lease.claims ? null : 500;
};
