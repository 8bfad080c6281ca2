import type { BadgeTone } from '@/components/ui/badge';
import type { SubmissionSummary } from '../state/types';

interface Brief {
  readonly tone: BadgeTone;
  readonly words: string;
}

/** A verdict in two or three words. */
export function inBrief({ state, outcome, passed, scenarios }: SubmissionSummary): Brief {
  if (state === 'faulted') return { tone: 'caught', words: 'Waits: our fault' };
  if (state !== 'graded') return { tone: 'running', words: 'Being graded' };
  if (outcome === 'invalid') return { tone: 'caught', words: 'Not a valid definition' };
  if (outcome === 'over-limit') return { tone: 'caught', words: 'Over a limit' };
  if (passed) return { tone: 'succeeded', words: 'Passed' };
  return { tone: 'failed', words: scenarios ? `${scenarios.passed} of ${scenarios.total} scenarios` : 'Not passed' };
}
