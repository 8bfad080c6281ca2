'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, memo, useDeferredValue, useEffect, useRef } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useActions, useWorkspace } from '../state/context';
import { type EventRow, placeOf } from './event-rows';

const ROW = 28;
/** Height of the titles, which stay in sight above the rows. */
const TITLE = 26;
/** Pixels out of sight that count as a step, and as a sweep; real milliseconds between two scrolls, and of rest. */
const [STEP, SWEEP] = [3 * ROW, 2_000];
const REST = 90;
/** Id, time, type, state and details; on a narrow pane the details go. The ids have the room their digits take. */
const COLUMNS =
  'grid grid-cols-[var(--ids)_4.5rem_minmax(9rem,2fr)_minmax(4rem,1fr)] @xl:grid-cols-[max(3rem,var(--ids))_5.5rem_minmax(11rem,1fr)_minmax(7rem,0.8fr)_minmax(6rem,1.2fr)]';
const widthOfIds = (total: number): string => `calc(${Math.max(2, String(total).length)}ch + 1rem)`;

/** The events as a grid of which only what is in sight is drawn. Arrow keys go from row to row; the graph follows. */
export function EventGrid({ rows, total }: { rows: readonly EventRow[]; total: number }) {
  const selected = useDeferredValue(useWorkspace((state) => state.event));
  const actions = useActions();
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const at = placeOf(rows, selected);
  const aim = useRef(at);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The details of an event take room from the table when they open.
  const height = virtual.scrollRect?.height ?? 0;
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    aim.current = at;
    if (at < 0) return;
    /** How far the row is out of sight, downwards; 0 where it is in sight. */
    const beyond = (row: number): number => {
      const { scrollOffset } = virtual;
      // The title row covers the first row of what is scrolled.
      const [top, bottom] = [row * ROW, (row + 1) * ROW + TITLE];
      const from = scrollOffset ?? 0;
      return top < from ? top - from : Math.max(0, bottom - from - height);
    };
    const follow = (): void => {
      timer.current = undefined;
      const by = beyond(aim.current);
      if (by !== 0) frame.current?.scrollTo({ top: (virtual.scrollOffset ?? 0) + by });
    };
    // A step is followed at once, time that passes now and then, a hand that sweeps over thousands of rows when it rests: each scroll lays the page out.
    const far = Math.abs(beyond(at));
    if (far <= STEP || far >= SWEEP) {
      clearTimeout(timer.current);
      timer.current = undefined;
    }
    if (far <= STEP) follow();
    else timer.current ??= setTimeout(follow, REST);
  }, [at, height, virtual]);

  const press = (event: KeyboardEvent): void => {
    // A key held down comes faster than rows are drawn: where it stands is asked, not remembered.
    const now = actions.store.getState().event;
    const at = placeOf(rows, now);
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? ROW) / ROW) - 2);
    const moves = new Map([
      ['ArrowDown', at + 1],
      ['ArrowUp', at < 0 ? rows.length - 1 : at - 1],
      ['PageDown', at + page],
      ['PageUp', at - page],
      ['Home', 0],
      ['End', rows.length - 1],
    ]);
    const to = moves.get(event.key);
    if (event.key === 'Escape') actions.goTo(undefined);
    if (to === undefined) return;
    event.preventDefault();
    actions.goTo(rows[Math.min(rows.length - 1, Math.max(0, to))]?.id);
  };

  return (
    // Drawn over the rows, which lie above the grid's own outline.
    <div className="relative flex min-h-24 grow flex-col border-t border-hairline after:pointer-events-none after:absolute after:inset-0 after:z-20 has-focus-visible:after:border-2 has-focus-visible:after:border-focus">
      {/* biome-ignore lint/a11y/useSemanticElements: a table element would draw all 25,000 rows */}
      <div
        role="grid"
        ref={frame}
        tabIndex={0}
        aria-label="Events of the run"
        aria-rowcount={total + 1}
        aria-activedescendant={at >= 0 ? `event-${selected}` : undefined}
        onKeyDown={press}
        style={{ '--ids': widthOfIds(total) } as CSSProperties}
        className="min-h-0 grow overflow-auto text-1 tabular-nums outline-none"
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names the active row */}
        <div
          role="row"
          aria-rowindex={1}
          style={{ height: TITLE }}
          className={classNames(COLUMNS, 'sticky top-0 z-10 items-center bg-sunk font-medium text-soft')}
        >
          <Title className="text-right">Id</Title>
          <Title className="text-right">Time</Title>
          <Title>Event</Title>
          <Title>State</Title>
          <Title className="hidden @xl:block">Details</Title>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row ? (
              <Row
                key={row.id}
                row={row}
                start={start}
                selected={row.id === selected}
                later={selected !== undefined && row.id > selected}
                onSelect={actions.goTo}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}

function Title({ className, children }: { className?: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: see the grid
    <div role="columnheader" className={classNames('truncate px-2 py-1', className)}>
      {children}
    </div>
  );
}

interface RowProps {
  readonly row: EventRow;
  readonly start: number;
  readonly selected: boolean;
  /** At the instant that is looked at it is yet to come. */
  readonly later: boolean;
  readonly onSelect: (id: number) => void;
}

const Row = memo(({ row, start, selected, later, onSelect }: RowProps) => {
  const { id, time, type, state, about, tone } = row;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: see the grid
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
    <div
      id={`event-${id}`}
      role="row"
      aria-rowindex={id + 1}
      aria-selected={selected}
      onClick={() => onSelect(id)}
      style={{ height: ROW, transform: `translateY(${start}px)` }}
      className={classNames(
        COLUMNS,
        'absolute inset-x-0 top-0 cursor-pointer items-center border-b border-hairline',
        selected ? 'bg-accent-soft' : 'hover:bg-sunk',
        later && 'text-soft',
      )}
    >
      <Cell className="text-right text-soft">{id}</Cell>
      <Cell className="text-right text-soft">{time}</Cell>
      <Cell
        className={
          later ? undefined : tone === 'failed' ? 'text-failed' : tone === 'succeeded' ? 'text-succeeded' : undefined
        }
      >
        {tone === 'plain' ? null : <span aria-hidden="true">{tone === 'failed' ? '✕ ' : '✓ '}</span>}
        {type}
      </Cell>
      <Cell>{state}</Cell>
      <Cell className="hidden text-soft @xl:block">{about}</Cell>
    </div>
  );
});

function Cell({ className, children }: { className?: string | undefined; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: see the grid
    <div role="gridcell" className={classNames('truncate px-2', className)}>
      {children}
    </div>
  );
}
