'use client';

import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { useActions, useWorkspace } from '../state/context';
import { EventPicker } from './event-picker';
import { EventRow, type RowAct } from './event-row';
import type { FirstDivergence } from './first-divergence';
import type { Offer } from './offers';
import { edits, type Foreseen, MOST_EVENTS, wordsOf } from './prediction';
import { follow, keyed } from './row-keys';

interface EventListProps {
  readonly list: readonly Foreseen[];
  readonly offers: readonly Offer[];
  /** The first divergence of the verdict, where the list is still as it was graded. */
  readonly divergence: FirstDivergence | undefined;
  readonly onChange: (list: readonly Foreseen[]) => void;
}

/** Where the focus goes once the list is drawn again: a row's part, or the line that adds. */
type Wanted = { readonly row: number; readonly part: string } | 'add';

/** The events of one scenario in order, and a line that adds the next one, at the end or wherever it was asked for. */
export function EventList({ list, offers, divergence, onChange }: EventListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useRef<Wanted>(undefined);
  const [place, setPlace] = useState<number>();
  const [said, setSaid] = useState('');
  const lit = useWorkspace((state) => state.state);
  const actions = useActions();
  const at = Math.min(place ?? list.length, list.length);
  const [rows, setRows] = useState(() => keyed(list));
  const { keys } = rows.list === list ? rows : follow(rows, list);
  if (rows.list !== list) setRows(follow(rows, list));

  const focus = (where: Wanted): void => {
    const within = where === 'add' ? '[data-adds]' : `[data-row="${where.row}"]`;
    const parts = where === 'add' ? ['add'] : [where.part, 'menu', 'type'];
    for (const part of parts) {
      const found = frame.current?.querySelector<HTMLElement>(`${within} [data-part="${part}"]`);
      // A button at the end of the list has nothing to do, one of the other width is not in sight.
      if (!found || found.matches(':disabled, [aria-disabled="true"]') || found.offsetParent === null) continue;
      found.focus();
      return;
    }
  };
  const drawn = useRef(keys);
  /** The row that has the focus. */
  const focused = useRef<number>(undefined);
  useEffect(() => {
    const [before, asked] = [drawn.current, wanted.current];
    drawn.current = keys;
    wanted.current = undefined;
    if (asked !== undefined) focus(asked);
    else if (before !== keys) {
      // What was undone or done again: the focus goes with the line that came back, and is not lost with one that went.
      const known = new Set(before);
      const back = keys.findIndex((key) => !known.has(key));
      const { activeElement } = document;
      if (back >= 0 && frame.current?.contains(activeElement)) focus({ row: back, part: 'type' });
      else if (focused.current !== undefined && activeElement === document.body)
        focus(keys.length > 0 ? { row: Math.min(focused.current, keys.length - 1), part: 'type' } : 'add');
    }
  });

  const act = (row: number, what: RowAct, part: string = what): void => {
    const event = list[row];
    if (!event) return;
    if (what === 'insert') {
      const next = row + 1 === list.length ? undefined : row + 1;
      // Where the line that adds is there already, nothing is drawn again.
      if (next === place) focus('add');
      else {
        setPlace(next);
        wanted.current = 'add';
      }
      return;
    }
    if (what === 'remove') {
      onChange(edits.remove(list, row));
      setSaid(`Removed ${wordsOf(event)}.`);
      wanted.current = list.length > 1 ? { row: Math.min(row, list.length - 2), part } : 'add';
      return;
    }
    const to = what === 'up' ? row - 1 : row + 1;
    if (to < 0 || to >= list.length) return;
    onChange(edits.move(list, row, to));
    setSaid(`${wordsOf(event)} is now line ${to + 1} of ${list.length}.`);
    wanted.current = { row: to, part };
  };
  const add = ({ type, state }: Offer): void => {
    onChange(edits.insert(list, at, state === undefined ? { type } : { type, state }));
    setSaid(`Line ${at + 1}: ${wordsOf({ type, ...(state === undefined ? {} : { state }) })}.`);
    if (place !== undefined) setPlace(at + 1);
    wanted.current = 'add';
  };

  /** Alt with an arrow moves the line, Alt-Backspace removes it, Alt-Enter adds below it. */
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const what = event.altKey && !event.ctrlKey && !event.metaKey ? KEYS.get(event.key) : undefined;
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (what === undefined || row === undefined) return;
    // In a field that holds typed words the key takes a word away, as it does everywhere on a Mac.
    if (what === 'remove' && target.dataset['typing'] !== undefined) return;
    event.preventDefault();
    act(Number(row), what, target.dataset['part'] ?? 'type');
  };

  const put = (index: number, next: Foreseen): void => {
    onChange(edits.put(list, index, next));
    setSaid(`Line ${index + 1}: ${wordsOf(next)}.`);
  };
  // Always the same two functions, so that of a long list only the rows that changed are drawn again.
  const latest = useRef({ put, act });
  latest.current = { put, act };
  const onPut = useCallback((index: number, next: Foreseen): void => latest.current.put(index, next), []);
  const onAct = useCallback((index: number, what: RowAct): void => latest.current.act(index, what), []);

  const row = ({ type, state }: Foreseen, index: number) => (
    <EventRow
      key={keys[index]}
      type={type}
      state={state}
      index={index}
      isLast={index === list.length - 1}
      offers={offers}
      diverges={divergence?.at === index ? divergence.kind : undefined}
      onPut={onPut}
      onAct={onAct}
    />
  );
  return (
    <div ref={frame}>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol
        aria-label="Events, in order"
        onKeyDown={press}
        onBlur={() => {
          focused.current = undefined;
        }}
        onFocus={({ target }) => {
          const at = (target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset['row'];
          focused.current = at === undefined ? undefined : Number(at);
          actions.follow(at === undefined ? undefined : list[Number(at)]?.state);
        }}
      >
        {list.slice(0, at).map(row)}
        {list.length < MOST_EVENTS ? (
          <li data-adds className="border-b border-hairline bg-accent-soft/40 py-1.5 pr-2 pl-1">
            <div className="grid grid-cols-[1.75rem_minmax(0,1fr)] items-center gap-1.5">
              <span aria-hidden="true" className="text-right text-1 text-accent">
                +
              </span>
              <EventPicker
                part="add"
                label={at === list.length ? 'Add the next event' : `Add an event as line ${at + 1}`}
                placeholder={at === list.length ? 'Add the next event' : `Add an event as line ${at + 1}`}
                offers={offers}
                value=""
                first={lit}
                onChoose={add}
                onLeave={() => {
                  if (place === undefined) return;
                  setPlace(undefined);
                  wanted.current = { row: Math.max(0, at - 1), part: 'type' };
                }}
              />
            </div>
            {divergence && divergence.at >= list.length && at === list.length ? (
              <p className="pt-1 pl-8 text-1 text-failed">
                <span aria-hidden="true">✕ </span>First divergence: the history goes on here.
              </p>
            ) : null}
          </li>
        ) : (
          <li className="px-4 py-2 text-1 text-soft">A prediction has {MOST_EVENTS} events at most.</li>
        )}
        {list.slice(at).map((event, index) => row(event, at + index))}
      </ol>
      {list.length > 0 ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 text-1 text-soft max-lg:hidden">
          <span>
            <Kbd>Alt</Kbd> <Kbd>↑</Kbd> <Kbd>↓</Kbd> moves a line
          </span>
          <span>
            <Kbd>Alt</Kbd> <Kbd>⌫</Kbd> removes it
          </span>
          <span>
            <Kbd>⏎</Kbd> adds below it
          </span>
        </p>
      ) : null}
    </div>
  );
}

const KEYS: ReadonlyMap<string, RowAct> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Backspace', 'remove'],
  ['Delete', 'remove'],
  ['Enter', 'insert'],
]);
