'use client';

import { useMemo, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { controlClass } from '@/components/ui/field';
import { useWorkspace } from '../state/context';
import { EventDetail } from './event-detail';
import { EventGrid } from './event-grid';
import { FILTERS, type Filter, filterRows, rowsOf } from './event-rows';

/** The history of the run: found, stepped through, looked into. */
export function EventsView() {
  const run = useWorkspace((state) => state.run);
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const report = run?.report.kind === 'ran' ? run.report : undefined;
  const rows = useMemo(
    () => (run && report ? rowsOf(report.events, run.visits, run.request.startTime) : []),
    [run, report],
  );
  const shown = useMemo(() => filterRows(rows, filter, search), [rows, filter, search]);
  if (!report)
    return (
      <div className="p-4">
        <EmptyState title="No events yet">
          <p>A run writes the history AWS would have recorded. Run the workflow to read it.</p>
        </EmptyState>
      </div>
    );
  const small = controlClass(false, 'small');
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex shrink-0 gap-2 px-3 py-2">
        <select
          value={filter}
          aria-label="Kind of events"
          onChange={({ target }) => setFilter(target.value as Filter)}
          className={classNames(small, 'max-w-[45%]')}
        >
          {Object.entries(FILTERS).map(([id, { words }]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
        <input
          type="search"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          placeholder="Type, state or detail"
          aria-label="Find events by type, state or detail"
          className={classNames(small, 'min-w-0 grow')}
        />
      </div>
      {shown.length > 0 ? (
        <EventGrid rows={shown} total={rows.length} />
      ) : (
        <p role="status" className="px-4 py-3 text-soft">
          None of the {rows.length} events fits.
        </p>
      )}
      <EventDetail />
    </div>
  );
}
