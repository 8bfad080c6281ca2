import { diffLines } from 'diff';
import { useMemo } from 'react';
import { classNames } from './class-names';

const LOOK = {
  added: { mark: '+', words: 'Added: ', look: 'bg-succeeded-soft' },
  removed: { mark: '−', words: 'Taken away: ', look: 'bg-failed-soft' },
  same: { mark: ' ', words: '', look: 'text-soft' },
} as const;

/** Lines that stay around what changed. */
const CONTEXT = 2;

interface DiffLine {
  readonly kind: keyof typeof LOOK;
  readonly text: string;
}

/** Every line of both texts; long stretches that stay the same are folded. */
function readDiff(before: string, after: string): (DiffLine | { readonly folded: number })[] {
  const all = diffLines(before, after).flatMap(({ value, added, removed }): DiffLine[] =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((text) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text })),
  );
  const near = all.map((_, at) =>
    all.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ kind }) => kind !== 'same'),
  );
  const shown: (DiffLine | { folded: number })[] = [];
  for (const [at, line] of all.entries()) {
    const last = shown.at(-1);
    if (near[at]) shown.push(line);
    else if (last && 'folded' in last) last.folded += 1;
    else shown.push({ folded: 1 });
  }
  return shown;
}

/** What changed from one text to another, as lines: a sign beside the colour, and words for who does not see either. */
export function LinesDiff({ before, after, label }: { before: string; after: string; label: string }) {
  const rows = useMemo(() => readDiff(before, after), [before, after]);
  if (rows.every((row) => 'folded' in row)) return <p className="text-soft">Both have the same text.</p>;
  return (
    <section aria-label={label} className="overflow-x-auto rounded-md border border-hairline font-mono text-1">
      {rows.map((row, index) =>
        'folded' in row ? (
          <p key={index} className="bg-sunk px-3 py-1 text-soft">
            {row.folded} {row.folded === 1 ? 'line stays' : 'lines stay'} the same
          </p>
        ) : (
          <p key={index} className={classNames('grid grid-cols-[1.25rem_1fr] px-3 py-px', LOOK[row.kind].look)}>
            <span aria-hidden="true">{LOOK[row.kind].mark}</span>
            <span className="[overflow-wrap:anywhere] whitespace-pre-wrap">
              <span className="sr-only">{LOOK[row.kind].words}</span>
              {row.text}
            </span>
          </p>
        ),
      )}
    </section>
  );
}
