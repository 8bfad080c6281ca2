import type { Verdict } from '@/grading';

/** The limit a submission met, by its name. */
export type LimitName = 'definition size' | 'nesting' | 'number of states' | 'time' | 'memory' | 'data';

/** The submission met a limit: told by its name, with what to do. */
export interface OverLimit {
  readonly kind: 'over-limit';
  readonly limit: LimitName;
  readonly message: string;
}

/** Our fault: what was asked is asked again. */
export interface Fault {
  readonly kind: 'fault';
  /** For the log, not for the learner. */
  readonly reason: string;
}

/** What came of a grading, and the real milliseconds it took. Only a verdict of kind `graded` counts as an attempt. */
export type SandboxOutcome = (Verdict | OverLimit | Fault) & { readonly ms: number };

export const overLimit = (limit: LimitName, message: string): OverLimit => ({ kind: 'over-limit', limit, message });
