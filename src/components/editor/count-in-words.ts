import type { ListedFinding } from './protocol';

const WORDS = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  advice: ['piece of advice', 'pieces of advice'],
} as const;

/** «2 errors, 1 warning», or that there is nothing to mend. */
export function countInWords(findings: readonly Pick<ListedFinding, 'kind'>[]): string {
  const parts = (['error', 'warning', 'advice'] as const).flatMap((kind) => {
    const count = findings.filter((finding) => finding.kind === kind).length;
    return count === 0 ? [] : [`${count} ${WORDS[kind][count === 1 ? 0 : 1]}`];
  });
  return parts.join(', ') || 'Nothing to mend';
}
