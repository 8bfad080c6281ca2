'use client';

import type { ReactNode } from 'react';
import { Tabs } from '@/components/ui/tabs';
import { useActions, useWorkspace } from '../state/context';
import type { Tab } from '../state/types';
import { EventsView } from './events-view';
import { OutputView } from './output-view';
import { StateView } from './state-view';

interface ResultTab {
  readonly id: Tab;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

/** What is known of a run, wherever it was run. */
export function useRunTabs(): readonly ResultTab[] {
  const events = useWorkspace(({ run }) => (run?.report.kind === 'ran' ? run.report.events.length : undefined));
  return [
    { id: 'output', label: 'Output', content: <OutputView /> },
    {
      id: 'events',
      label: (
        <>
          Events
          {events === undefined ? null : <span className="font-normal text-soft tabular-nums">{events}</span>}
        </>
      ),
      content: <EventsView />,
    },
    { id: 'state', label: 'State', content: <StateView /> },
  ];
}

/** What came of a run, in tabs. */
export function Results({ items }: { items: readonly ResultTab[] }) {
  const tab = useWorkspace((state) => state.tab);
  const actions = useActions();
  return (
    <section aria-label="Results" className="@container h-full">
      <Tabs
        label="Results"
        value={tab}
        onChange={(next) => actions.show({ tab: next })}
        className="h-full"
        items={items}
      />
    </section>
  );
}
