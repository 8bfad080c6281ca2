'use client';

import { Tabs } from '@/components/ui/tabs';
import { useActions, useWorkspace } from '../state/context';
import { VerdictView } from '../verdict/verdict-view';
import { EventsView } from './events-view';
import { InputView } from './input-view';
import { OutputView } from './output-view';
import { StateView } from './state-view';

/** What came of a run and of a submission, and what the next run is given. */
export function Results() {
  const tab = useWorkspace((state) => state.tab);
  const events = useWorkspace(({ run }) => (run?.report.kind === 'ran' ? run.report.events.length : undefined));
  const actions = useActions();
  return (
    <section aria-label="Results" className="@container h-full">
      <Tabs
        label="Results"
        value={tab}
        onChange={(next) => actions.show({ tab: next })}
        className="h-full"
        items={[
          { id: 'verdict', label: 'Verdict', content: <VerdictView /> },
          { id: 'input', label: 'Input', content: <InputView /> },
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
        ]}
      />
    </section>
  );
}
