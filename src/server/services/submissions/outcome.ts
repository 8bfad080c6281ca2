import type { SubmissionOutcome } from '../../generated/client';
import type { StoredVerdict } from '../exercises/stored-verdict';

/** Verdict kind → the column's value. */
const outcomes = {
  graded: 'graded',
  invalid: 'invalid',
  'over-limit': 'overLimit',
} as const satisfies Record<StoredVerdict['kind'], SubmissionOutcome>;

export const outcomeOf = (verdict: StoredVerdict): SubmissionOutcome => outcomes[verdict.kind];
