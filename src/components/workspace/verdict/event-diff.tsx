import { duration } from '@/components/machine/event-line';
import { classNames } from '@/components/ui/class-names';
import type { DiffRow } from '@/grading';

type Line = NonNullable<DiffRow['expected']>;

/** Shape beside colour, and in words for those who see neither. */
const KINDS: Record<DiffRow['kind'], { readonly glyph: string; readonly words: string; readonly look: string }> = {
  same: { glyph: '', words: 'same', look: '' },
  changed: { glyph: '≠', words: 'differs', look: 'text-caught' },
  missing: { glyph: '−', words: 'missing', look: 'text-failed' },
  surplus: { glyph: '+', words: 'one too many', look: 'text-failed' },
};

/** Both histories, aligned: expected left and blue-grey, one's own right; pressing an own event looks at it. */
export function EventDiff({
  rows,
  foretold = false,
  onGoTo,
}: {
  rows: readonly DiffRow[];
  /** One's own events are a prediction: they have no times. */
  foretold?: boolean;
  onGoTo: ((event: number) => void) | undefined;
}) {
  const counts = (['changed', 'missing', 'surplus'] as const).flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count > 0 ? [`${count} ${KINDS[kind].words}`] : [];
  });
  return (
    <details className="group border-t border-hairline pt-2">
      <summary className="cursor-pointer py-1">
        Event by event <span className="text-1 text-soft">{counts.join(', ')}</span>
      </summary>
      <section
        tabIndex={0}
        aria-label="Events, expected and yours"
        className="mt-1 max-h-96 overflow-auto rounded-md border border-hairline"
      >
        <table className="w-full border-collapse text-1">
          <thead className="sticky top-0 text-left">
            <tr>
              <th scope="col" className="w-6 bg-sunk py-1">
                <span className="sr-only">Difference</span>
              </th>
              <th scope="col" className="w-1/2 bg-expected-soft px-2 py-1 font-medium text-expected">
                Expected
              </th>
              <th scope="col" className="w-1/2 bg-sunk px-2 py-1 font-medium">
                Yours
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, expected, actual, changes }, index) => {
              const { glyph, words, look } = KINDS[kind];
              return (
                <tr key={index} className="border-t border-hairline align-top">
                  <td className={classNames('py-1 text-center font-semibold', look)}>
                    <span aria-hidden="true">{glyph}</span>
                    <span className="sr-only">{words}</span>
                  </td>
                  <td className="bg-expected-soft px-2 py-1 text-expected">
                    <Event line={expected} changes={changes} />
                  </td>
                  <td className="px-2 py-1">
                    <Event line={actual} changes={changes} timed={!foretold} onGoTo={onGoTo} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </details>
  );
}

interface EventProps {
  readonly line: Line | undefined;
  readonly changes: readonly string[];
  readonly timed?: boolean;
  readonly onGoTo?: ((event: number) => void) | undefined;
}

function Event({ line, changes, timed = true, onGoTo }: EventProps) {
  if (!line) return <span className="sr-only">nothing</span>;
  const shown = changes.filter((name) => name in line.parts);
  return (
    <>
      {timed ? <span className="tabular-nums">{duration(line.at)} </span> : null}
      {onGoTo ? (
        <button
          type="button"
          onClick={() => onGoTo(line.event)}
          className="cursor-pointer underline decoration-hairline underline-offset-2 hover:decoration-current"
        >
          {line.type}
        </button>
      ) : (
        line.type
      )}
      {line.state === undefined ? null : <span className="block [overflow-wrap:anywhere]">{line.state}</span>}
      {shown.map((name) => (
        <code key={name} className="block [overflow-wrap:anywhere]">
          {name} {line.parts[name]}
        </code>
      ))}
    </>
  );
}
