import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { MARKS } from '@/components/graph/tones';
import { classNames } from '@/components/ui/class-names';
import type { Lane } from './lanes';
import { rowsOf, type TimelineRow } from './rows';

const ROW = 26;
const COLUMNS =
  'grid grid-cols-[4.5rem_minmax(6rem,1fr)_minmax(6rem,1fr)_4.5rem] @2xl:grid-cols-[6rem_minmax(8rem,1fr)_minmax(8rem,1fr)_minmax(8rem,1fr)_6rem_minmax(8rem,1fr)]';

interface TimelineListProps {
  readonly lanes: readonly Lane[];
  readonly times: readonly number[];
  readonly event: number;
  readonly onGo: (event: number) => void;
}

/** The lanes' twin in words. Arrow keys go from line to line, and the clock with them. */
export function TimelineList({ lanes, times, event, onGo }: TimelineListProps) {
  const rows = useMemo(() => rowsOf(lanes, times), [lanes, times]);
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  const chosen = useRef<string>(undefined);
  const begun = rows.findLastIndex((row) => row.event <= event);
  // Several lines may begin with one event: the one that was gone to stays the chosen one.
  const kept = rows.findIndex((row) => row.key === chosen.current && row.event === event);
  const at = kept >= 0 ? kept : begun;
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  const go = (index: number): void => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (!row) return;
    chosen.current = row.key;
    onGo(row.event);
  };
  const press = ({ key, preventDefault }: Pick<KeyboardEvent, 'key' | 'preventDefault'>): void => {
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? ROW) / ROW) - 2);
    const to = new Map([
      ['ArrowDown', at + 1],
      ['ArrowUp', at - 1],
      ['PageDown', at + page],
      ['PageUp', at - page],
      ['Home', 0],
      ['End', rows.length - 1],
    ]).get(key);
    if (to === undefined) return;
    preventDefault();
    go(to);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element would draw all rows of a long history
    <div
      role="grid"
      ref={frame}
      tabIndex={0}
      aria-label="Virtual time in words"
      aria-rowcount={rows.length + 1}
      aria-activedescendant={at >= 0 ? `time-${at}` : undefined}
      onKeyDown={(pressed) => press({ key: pressed.key, preventDefault: () => pressed.preventDefault() })}
      className="@container max-h-52 overflow-auto border-t border-hairline text-1 tabular-nums outline-offset-[-2px]"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names the active row */}
      <div
        role="row"
        aria-rowindex={1}
        className={classNames(COLUMNS, 'sticky top-0 z-10 bg-sunk font-medium text-soft')}
      >
        {['From', 'State', 'What', 'Lane', 'Takes', 'How it ended'].map((title, index) => (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div key={title} role="columnheader" className={cellClass(index)}>
            {title}
          </div>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row ? (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
            <div
              key={row.key}
              id={`time-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === at}
              onClick={() => go(index)}
              style={{ height: ROW, transform: `translateY(${start}px)` }}
              className={classNames(
                COLUMNS,
                'absolute inset-x-0 top-0 cursor-pointer items-center border-b border-hairline',
                index === at ? 'bg-accent-soft' : 'hover:bg-sunk',
                row.event > event && 'text-soft',
              )}
            >
              {wordsOf(row).map((words, column) => (
                // biome-ignore lint/a11y/useSemanticElements: see above
                // biome-ignore lint/a11y/useFocusableInteractive: see above
                <div
                  key={column}
                  role="gridcell"
                  className={classNames(cellClass(column), column === 5 && TONES[MARKS[row.outcome].tone])}
                >
                  {words}
                </div>
              ))}
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}

const wordsOf = (row: TimelineRow): string[] => [
  row.from,
  row.part ? '' : row.state,
  row.what,
  row.lane,
  row.takes,
  row.how,
];

/** Lane and end leave a narrow list first. */
const cellClass = (column: number): string =>
  classNames(
    'truncate px-2 py-0.5',
    (column === 0 || column === 4) && 'text-right',
    (column === 3 || column === 5) && 'hidden @2xl:block',
  );

const TONES: Record<string, string> = {
  succeeded: 'text-succeeded',
  failed: 'text-failed',
  caught: 'text-caught',
  running: 'text-running',
};
