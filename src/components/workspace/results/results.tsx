'use client';

import type { ReactNode } from 'react';
import { Tabs } from '@/components/ui/tabs';
import { useActions, useWorkspace } from '../state/context';
import type { Tab } from '../state/types';
import { WaitingView } from './by-hand/waiting-view';
import { EventsView } from './events-view';
import { OutputView } from './output-view';
import { ServicesView } from './services/services-view';
import { StateView } from './state-view';

interface ResultTab {
  readonly id: Tab;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

/** What is known of a run, wherever it was run; who is waited for, and what services held, where there are such. */
export function useRunTabs(): readonly ResultTab[] {
  const events = useWorkspace(({ run }) => (run?.report.kind === 'ran' ? run.report.events.length : undefined));
  const waiting = useWorkspace(({ run }) => (run?.report.kind === 'ran' ? run.report.waiting.length : 0));
  const byHand = useWorkspace(({ run, tab }) => (run?.request.signals?.length ?? 0) > 0 || tab === 'waiting');
  const services = useWorkspace(
    ({ run, setup, tab }) => run?.request.world !== undefined || setup.answeredBy === 'services' || tab === 'services',
  );
  return [
    ...(waiting > 0 || byHand
      ? [
          {
            id: 'waiting' as const,
            label: <Counted words="By hand" count={waiting || undefined} />,
            content: <WaitingView />,
          },
        ]
      : []),
    { id: 'output', label: 'Output', content: <OutputView /> },
    {
      id: 'events',
      label: <Counted words="Events" count={events} />,
      content: <EventsView />,
    },
    { id: 'state', label: 'State', content: <StateView /> },
    ...(services ? [{ id: 'services' as const, label: 'Services', content: <ServicesView /> }] : []),
  ];
}

function Counted({ words, count }: { words: string; count: number | undefined }) {
  return (
    <>
      {words}
      {count === undefined ? null : <span className="font-normal text-soft tabular-nums">{count}</span>}
    </>
  );
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
