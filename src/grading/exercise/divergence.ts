/** Where a run went another way than it should. */
export const divergenceKinds = [
  'missing-call',
  'extra-call',
  'arguments',
  'role',
  'time',
  'order',
  'status',
  'error',
  'cause',
  'output',
  'duration',
  'count',
  'forbidden',
  'transitions',
  'price',
  'trace',
  'history',
  'limit',
] as const;
export type DivergenceKind = (typeof divergenceKinds)[number];

/** The first thing that went another way. `expected` stands left, `actual` right; both are text to show. */
export interface Divergence {
  readonly kind: DivergenceKind;
  /** What was called, where it is about a call. */
  readonly target?: string;
  /** Which of the target's calls, from 1. */
  readonly nth?: number;
  /** Virtual milliseconds since the start, in the learner's run. */
  readonly at: number;
  /** The learner's own event to look at. */
  readonly event: number;
  /** The learner's own state it happened in. */
  readonly state?: string;
  /** Virtual milliseconds since the start at which the reference made the missing call. */
  readonly due?: number;
  readonly expected?: string;
  readonly actual?: string;
  /** The missing call is one the same visit to a state should have made again. */
  readonly isRetry?: boolean;
  /** What was called in place of the target. */
  readonly instead?: string;
}
