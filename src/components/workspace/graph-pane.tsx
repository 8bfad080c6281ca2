'use client';

import { type ComponentProps, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { edgesTakenAt, outcomesAt } from '@/components/graph/outcomes';
import { Outline } from '@/components/machine/outline';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { Segmented } from '@/components/ui/segmented';
import { ExportMenu } from './graph/export-menu';
import { GraphCanvas } from './graph/graph-canvas';
import { useActions, useWorkspace } from './state/context';

/** The machine as a picture that follows the text and shows the run, or the same facts as a list. */
export function GraphPane() {
  // A hand on the keys or on the line of virtual time is never held up: the picture follows as soon as it can.
  const drawing = useDeferredValue(useWorkspace((state) => state.drawing));
  const faulty = useDeferredValue(useWorkspace((state) => state.faulty));
  const unreadable = useWorkspace(({ analysis }) => analysis?.unreadable);
  const run = useWorkspace((state) => state.run);
  const event = useDeferredValue(useWorkspace((state) => state.event));
  const selected = useDeferredValue(useWorkspace((state) => state.state));
  const older = useWorkspace(({ run: ran, machine, text }) => ran !== undefined && ran.source !== (machine ?? text));
  const actions = useActions();
  const [as, setAs] = useState<'graph' | 'list'>('graph');
  const events = run?.report.kind === 'ran' ? run.report.events : undefined;
  const visits = run?.visits;
  const outcomes = useMemo(() => (visits ? outcomesAt(visits, event) : undefined), [visits, event]);
  const taken = useMemo(() => (visits ? edgesTakenAt(visits, event) : undefined), [visits, event]);
  const name = useWorkspace((state) => state.name);
  const pane = useRef<HTMLElement>(null);
  return (
    <section ref={pane} aria-label="Graph" className="flex h-full flex-col">
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
        <div className="flex shrink-0 items-center gap-1">
          {as === 'graph' && drawing && drawing.layout.nodes.length > 0 ? (
            <ExportMenu
              name={name}
              find={() => pane.current?.querySelector<SVGSVGElement>('svg.machine-graph') ?? null}
            />
          ) : null}
          <Segmented
            label="Show the machine as"
            value={as}
            onChange={setAs}
            options={[
              { id: 'graph', label: 'Graph' },
              { id: 'list', label: 'List' },
            ]}
          />
        </div>
      </header>
      {unreadable ? (
        <p role="status" className="border-b border-hairline bg-caught-soft px-4 py-2 text-1">
          The text cannot be read at line {unreadable.line}, column {unreadable.column}
          {drawing ? '; this is the last graph that could be drawn.' : '. The graph appears when it is.'}
        </p>
      ) : null}
      <div
        data-last-drawn={unreadable ? '' : undefined}
        className={classNames('flex min-h-0 grow flex-col', unreadable && as === 'graph' && 'opacity-50')}
      >
        {drawing && drawing.layout.nodes.length > 0 ? (
          as === 'graph' ? (
            <GraphCanvas
              layout={drawing.layout}
              label="State machine. Its list holds the same facts."
              outcomes={outcomes}
              faulty={faulty}
              taken={taken}
              selected={selected}
              onSelect={actions.select}
            />
          ) : (
            <States
              outline={drawing.outline}
              outcomes={outcomes}
              faulty={faulty}
              selected={selected}
              onSelect={actions.select}
            />
          )
        ) : drawing ? (
          <div className="p-4">
            <EmptyState title="No states yet">
              <p>The graph draws every state as soon as it stands in “States”.</p>
            </EmptyState>
          </div>
        ) : null}
      </div>
    </section>
  );
}

interface StatesProps extends Omit<ComponentProps<typeof Outline>, 'items'> {
  readonly outline: ComponentProps<typeof Outline>['items'];
}

/** The picture's twin in words; what is lit is in sight. */
function States({ outline, ...rest }: StatesProps) {
  const frame = useRef<HTMLElement>(null);
  const { selected } = rest;
  useEffect(() => {
    if (selected === undefined) return;
    frame.current?.querySelector(`[data-outline="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <section
      ref={frame}
      tabIndex={0}
      aria-label="States of the machine"
      className="min-h-0 grow overflow-auto p-4 outline-offset-[-2px]"
    >
      <Outline items={outline} {...rest} />
    </section>
  );
}
