import type { Verdict } from '@/grading';

/** The limit a submission met, by its name. */
export type LimitName = 'definition size' | 'nesting' | 'number of states' | 'time' | 'memory';

/** What came of a grading. Only `graded` counts as an attempt. */
export type SandboxOutcome =
  | { readonly kind: 'graded'; readonly verdict: Verdict; readonly ms: number }
  /** The submission met a limit: told by its name, with what to do. */
  | { readonly kind: 'over-limit'; readonly limit: LimitName; readonly message: string; readonly ms: number }
  /** Our fault: the submission is graded again. */
  | { readonly kind: 'fault'; readonly reason: string; readonly ms: number };
