import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { ListedLine } from './listing';

interface ListingProps {
  readonly label: string;
  readonly lines: readonly ListedLine[];
  /** Said below the marked line. */
  readonly note?: ReactNode;
  /** How the mark looks. */
  readonly markClass?: string;
}

/** A definition with its line numbers; what is marked is underlined and spoken of right below, what is new has a + beside it. */
export function Listing({ label, lines, note, markClass = '' }: ListingProps) {
  const width = String(lines.at(-1)?.number ?? 1).length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields are grouped here; a group's name tells what scrolls
    <div
      tabIndex={0}
      role="group"
      aria-label={label}
      className="@container overflow-x-auto rounded-md bg-sunk py-3 text-1"
    >
      <div className="w-max min-w-full">
        {lines.map((line) => (
          <div key={line.number}>
            <Line line={line} width={width} markClass={markClass} />
            {line.mark && note ? <div className="sticky left-0 w-[100cqw] px-3 py-1">{note}</div> : null}
          </div>
        ))}
      </div>
    </div>
  );
}

function Line({ line, width, markClass }: { line: ListedLine; width: number; markClass: string }) {
  const { number, text, mark, isNew } = line;
  return (
    <pre className={classNames('flex px-3 leading-5', isNew && 'bg-succeeded-soft')}>
      <span
        aria-hidden="true"
        className="shrink-0 pr-3 text-right text-soft select-none tabular-nums"
        style={{ width: `calc(${width}ch + 12px)` }}
      >
        {number}
      </span>
      <span aria-hidden="true" className="w-4 shrink-0 text-succeeded select-none">
        {isNew ? '+' : ''}
      </span>
      <code>
        {mark ? (
          <>
            {text.slice(0, mark.from)}
            <mark className={classNames('underline decoration-wavy decoration-1 underline-offset-4', markClass)}>
              {text.slice(mark.from, mark.to)}
            </mark>
            {text.slice(mark.to)}
          </>
        ) : (
          text || ' '
        )}
      </code>
    </pre>
  );
}
