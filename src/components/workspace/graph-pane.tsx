'use client';

import { useMemo, useState } from 'react';

import { outcomesAt } from '@/components/graph/outcomes';
import { Outline } from '@/components/machine/outline';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { Segmented } from '@/components/ui/segmented';
import { FittedGraph } from './fitted-graph';
import { useActions, useWorkspace } from './state/context';

/** The machine as a picture that follows the text and shows the run, or the same facts as a list. */
export function GraphPane() {
  const drawing = useWorkspace((state) => state.drawing);
  const unreadable = useWorkspace(({ analysis }) => analysis?.unreadable);
  const run = useWorkspace((state) => state.run);
  const event = useWorkspace((state) => state.event);
  const selected = useWorkspace((state) => state.state);
  const text = useWorkspace((state) => state.text);
  const actions = useActions();
  const [as, setAs] = useState<'graph' | 'list'>('graph');
  const events = run?.report.kind === 'ran' ? run.report.events : undefined;
  const visits = run?.visits;
  const outcomes = useMemo(() => (visits ? outcomesAt(visits, event) : undefined), [visits, event]);
  const older = run !== undefined && run.source !== text;
  return (
    <section aria-label="Graph" className="flex h-full flex-col">
      <header className="flex h-10 shrink-0 items-center justify-between gap-3 border-b border-hairline pr-2 pl-4">
        <p className="min-w-0 truncate text-1">
          <span className="font-medium max-lg:hidden">Graph</span>
          {events ? (
            <span className="text-soft">
              <span className="max-lg:hidden"> · </span>
              {run?.title}
              {event === undefined ? '' : `, as of event ${event}`}
              {older ? ', run before your last change' : ''}
            </span>
          ) : null}
        </p>
        <Segmented
          label="Show the machine as"
          value={as}
          onChange={setAs}
          options={[
            { id: 'graph', label: 'Graph' },
            { id: 'list', label: 'List' },
          ]}
        />
      </header>
      {unreadable ? (
        <p role="status" className="border-b border-hairline bg-caught-soft px-4 py-2 text-1">
          The text cannot be read at line {unreadable.line}, column {unreadable.column}
          {drawing ? '; this is the last graph that could be drawn.' : '. The graph appears when it is.'}
        </p>
      ) : null}
      <section
        tabIndex={0}
        aria-label={as === 'graph' ? 'Picture of the machine' : 'States of the machine'}
        className={classNames(
          'flex min-h-0 grow flex-col overflow-auto outline-offset-[-2px]',
          unreadable && 'opacity-50',
        )}
      >
        {drawing && drawing.layout.nodes.length > 0 ? (
          as === 'graph' ? (
            <FittedGraph
              layout={drawing.layout}
              label="State machine. Its list holds the same facts."
              outcomes={outcomes}
              selected={selected}
              onSelect={actions.select}
            />
          ) : (
            <div className="p-4">
              <Outline items={drawing.outline} />
            </div>
          )
        ) : drawing ? (
          <div className="p-4">
            <EmptyState title="No states yet">
              <p>The graph draws every state as soon as it stands in “States”.</p>
            </EmptyState>
          </div>
        ) : null}
      </section>
    </section>
  );
}
