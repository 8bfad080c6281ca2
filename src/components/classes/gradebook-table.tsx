// biome-ignore-all lint/a11y/useSemanticElements: rows are laid over each other at measured places, which the browser's own tables do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: a table to read, whose buttons and links take the focus
'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, Download } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useMemo, useRef, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { counted } from '@/components/ui/counted';
import { controlClass } from '@/components/ui/field';
import type { ApiOutputs } from '@/trpc/calls';
import { api } from '@/trpc/calls';
import { ClassMoment } from './class-moment';
import { type GradeSort, type Grades, sortStudents } from './sort-students';
import { KIND_WORDS, percent, STANDING } from './words';

type Cell = Grades['students'][number]['cells'][number];

const rowHeight = 40;
const refreshMs = 15_000;

const GLYPH: Record<Cell['standing'], { readonly sign: string; readonly look: string }> = {
  later: { sign: '', look: 'text-soft' },
  open: { sign: '·', look: 'text-soft' },
  started: { sign: '◔', look: 'text-running' },
  done: { sign: '✓', look: 'text-succeeded' },
  late: { sign: '↷', look: 'text-caught' },
  overdue: { sign: '!', look: 'text-failed' },
  'too-late': { sign: '↷', look: 'text-failed' },
  missing: { sign: '✕', look: 'text-failed' },
};

/** Students by assignments: heads and names stay in sight, rows are drawn as they come into it, and it looks again every fifteen seconds. */
export function GradebookTable({ first }: { first: ApiOutputs['gradebook']['get'] }) {
  const [book, setBook] = useState<Grades>(first);
  const [away, setAway] = useState(false);
  const [find, setFind] = useState('');
  const [sort, setSort] = useState<GradeSort>({ by: 'name', down: false });
  const scroller = useRef<HTMLDivElement>(null);
  const classId = first.class.id;

  useEffect(() => {
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      try {
        setBook(await api.gradebook.get.query({ classId }));
        setAway(false);
      } catch {
        setAway(true);
      }
    };
    const timer = setInterval(() => void look(), refreshMs);
    return () => clearInterval(timer);
  }, [classId]);

  const rows = useMemo(() => sortStudents(book.students, sort, find), [book.students, sort, find]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // Before it is measured, and on the server, the first screen of rows.
    initialRect: { width: 1000, height: 600 },
  });
  const columns = `minmax(min(10rem, 32vw), 16rem) 4.5rem repeat(${book.assignments.length}, minmax(8rem, 1fr))`;
  const order = (by: GradeSort['by']): void =>
    setSort((before) => ({ by, down: before.by === by ? !before.down : by !== 'name' }));

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <label className="flex items-center gap-2 max-sm:w-full">
          <span className="text-1 text-soft">Find</span>
          <input
            type="search"
            value={find}
            onChange={({ target }) => setFind(target.value)}
            className={classNames(controlClass(false, 'small'), 'max-sm:grow')}
          />
        </label>
        <p role="status" className="grow text-1 text-soft">
          {away
            ? 'The connection is away: this is how it was.'
            : rows.length === book.students.length
              ? counted(rows.length, 'student')
              : `${rows.length} of ${counted(book.students.length, 'student')}`}
        </p>
        <a href={`/teach/classes/${classId}/gradebook/csv`} download className={buttonClass('secondary', 'small')}>
          <Download size={14} aria-hidden="true" />
          CSV
        </a>
      </div>
      <div
        ref={scroller}
        role="table"
        aria-label="Gradebook"
        aria-rowcount={rows.length + 1}
        aria-colcount={book.assignments.length + 2}
        tabIndex={0}
        className="max-h-[70dvh] overflow-auto rounded-md border border-hairline bg-raised text-1 outline-offset-[-2px]"
      >
        {/* Not as wide as the longest title: what fits is in sight, a title that does not is told in whole by its button. */}
        <div style={{ minWidth: `calc(min(10rem, 32vw) + ${4.5 + 8 * book.assignments.length}rem)` }}>
          <div role="rowgroup" className="sticky top-0 z-20 bg-raised">
            <div
              role="row"
              aria-rowindex={1}
              style={{ gridTemplateColumns: columns }}
              className="grid border-b border-hairline"
            >
              <SortHead sticky words="Student" by="name" sort={sort} onSort={order} />
              <SortHead words="Total" by="total" sort={sort} onSort={order} />
              {book.assignments.map(({ id, title, kind, dueAt, points }, index) => (
                <SortHead key={id} words={title} by={index} sort={sort} onSort={order}>
                  <span className="block truncate font-normal">
                    {KIND_WORDS[kind]}, {points} p
                  </span>
                  <span className="block truncate font-normal">
                    {dueAt ? <ClassMoment at={dueAt} timeZone={book.class.timeZone} short /> : 'no due date'}
                  </span>
                </SortHead>
              ))}
            </div>
          </div>
          <div role="rowgroup" style={{ height: virtual.getTotalSize() }} className="relative">
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              if (!row) return null;
              return (
                <div
                  key={row.userId}
                  role="row"
                  aria-rowindex={index + 2}
                  style={{ gridTemplateColumns: columns, height: rowHeight, transform: `translateY(${start}px)` }}
                  className="absolute inset-x-0 top-0 grid border-b border-hairline hover:bg-sunk"
                >
                  <div role="rowheader" className="sticky left-0 z-10 flex min-w-0 items-center bg-raised px-3">
                    <Link
                      href={`/teach/classes/${classId}/students/${row.userId}`}
                      className="truncate text-2 font-medium text-ink no-underline hover:underline"
                    >
                      {row.name}
                    </Link>
                  </div>
                  <div role="cell" className="flex items-center justify-end px-3 font-semibold tabular-nums">
                    {row.total === null ? <span className="text-soft">–</span> : percent(row.total)}
                  </div>
                  {row.cells.map((cell, at) => (
                    <GradeCell key={book.assignments[at]?.id ?? at} cell={cell} />
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </div>
      <ul aria-label="Signs" className="flex flex-wrap gap-x-4 gap-y-1 text-1 text-soft">
        {(['done', 'late', 'started', 'open', 'overdue', 'too-late', 'missing'] as const).map((standing) => (
          <li key={standing}>
            <span aria-hidden="true" className={classNames('font-semibold', GLYPH[standing].look)}>
              {GLYPH[standing].sign}
            </span>{' '}
            {STANDING[standing].words}
          </li>
        ))}
        <li>+ has an extension</li>
      </ul>
    </div>
  );
}

function GradeCell({ cell }: { cell: Cell }) {
  const { standing, credit, extended } = cell;
  const { sign, look } = GLYPH[standing];
  return (
    <div role="cell" className="flex items-center justify-end gap-1.5 px-3 tabular-nums">
      <span className="sr-only">
        {STANDING[standing].words}
        {extended ? ', with an extension' : ''}
      </span>
      {extended ? (
        <span aria-hidden="true" className="text-soft">
          +
        </span>
      ) : null}
      <span aria-hidden="true" className={classNames('font-semibold', look)}>
        {sign}
      </span>
      <span className="w-11 text-right">{credit === null ? '' : percent(credit)}</span>
    </div>
  );
}

interface SortHeadProps {
  readonly words: string;
  readonly by: GradeSort['by'];
  readonly sort: GradeSort;
  readonly onSort: (by: GradeSort['by']) => void;
  readonly sticky?: boolean;
  readonly children?: React.ReactNode;
}

function SortHead({ words, by, sort, onSort, sticky = false, children }: SortHeadProps) {
  const here = sort.by === by;
  const Icon = sort.down ? ArrowDown : ArrowUp;
  return (
    <div
      role="columnheader"
      aria-sort={here ? (sort.down ? 'descending' : 'ascending') : undefined}
      className={classNames('min-w-0 bg-raised text-soft', sticky && 'sticky left-0 z-10')}
    >
      <button
        type="button"
        onClick={() => onSort(by)}
        title={words}
        className={classNames(
          'h-full w-full px-3 py-2 outline-offset-[-2px] hover:bg-sunk',
          sticky ? 'text-left' : 'text-right',
        )}
      >
        <span className={classNames('flex min-w-0 items-center gap-1', !sticky && 'justify-end')}>
          <span className="line-clamp-2 min-w-0 font-medium [overflow-wrap:anywhere] text-ink">{words}</span>
          {here ? <Icon size={13} aria-hidden="true" className="shrink-0" /> : null}
        </span>
        {children}
      </button>
    </div>
  );
}
