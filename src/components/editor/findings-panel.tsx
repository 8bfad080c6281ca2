import type { Finding } from '@/asl';
import { classNames } from '@/components/ui/class-names';

const KINDS = {
  error: { glyph: '✕', word: 'Error', look: 'text-failed' },
  warning: { glyph: '▲', word: 'Warning', look: 'text-caught' },
  advice: { glyph: '◆', word: 'Advice', look: 'text-running' },
} as const satisfies Record<Finding['kind'], unknown>;

/** «2 errors, 1 warning», or that there is nothing to mend. */
export function countInWords(findings: readonly Finding[]): string {
  const parts = (['error', 'warning', 'advice'] as const).flatMap((kind) => {
    const count = findings.filter((finding) => finding.kind === kind).length;
    if (count === 0) return [];
    return [
      kind === 'advice'
        ? `${count} piece${count === 1 ? '' : 's'} of advice`
        : `${count} ${kind}${count === 1 ? '' : 's'}`,
    ];
  });
  return parts.join(', ') || 'Nothing to mend';
}

interface FindingsPanelProps {
  readonly findings: readonly Finding[];
  readonly onGoTo: (finding: Finding) => void;
}

/** What the checker says, as a list one can walk by keyboard; each line leads to its place in the text. */
export function FindingsPanel({ findings, onGoTo }: FindingsPanelProps) {
  return (
    <ul className="max-h-48 overflow-auto text-1" aria-label="What the checker says">
      {findings.map((finding, index) => {
        const { glyph, word, look } = KINDS[finding.kind];
        return (
          <li key={index} className="border-t border-hairline">
            <button
              type="button"
              onClick={() => onGoTo(finding)}
              className="flex w-full gap-2 px-3 py-2 text-left hover:bg-sunk"
            >
              <span className={classNames('shrink-0', look)}>
                <span aria-hidden="true">{glyph}</span>
                <span className="sr-only">{word}</span>
              </span>
              <span className="shrink-0 text-soft tabular-nums">
                <span className="sr-only">line </span>
                {finding.line}
              </span>
              <span className="min-w-0 break-words">{finding.message}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
