'use client';

import { Results, useRunTabs } from '@/components/workspace/results/results';
import { usePlayground } from './state/context';
import { InputView } from './views/input-view';
import { ServicesView } from './views/services-view';
import { TestView } from './views/test-view';
import { TwinsView } from './views/twins-view';
import { WaitingView } from './views/waiting-view';

/** What a run is given and what came of it; the machine's states one by one; its twins. */
export function PlaygroundResults() {
  const waiting = usePlayground(({ run }) => (run?.report.kind === 'ran' ? run.report.waiting.length : 0));
  const sent = usePlayground(({ run }) => run?.request.signals?.length ?? 0);
  const services = usePlayground(
    ({ run, setup }) => run?.request.world !== undefined || setup.answeredBy === 'services',
  );
  const tab = usePlayground((state) => state.tab);
  const run = useRunTabs();
  return (
    <Results
      items={[
        { id: 'input', label: 'Input', content: <InputView /> },
        ...(waiting + sent > 0 || tab === 'waiting'
          ? [
              {
                id: 'waiting' as const,
                label: (
                  <>
                    By hand
                    {waiting > 0 ? <span className="font-normal text-soft tabular-nums">{waiting}</span> : null}
                  </>
                ),
                content: <WaitingView />,
              },
            ]
          : []),
        ...run,
        ...(services || tab === 'services'
          ? [{ id: 'services' as const, label: 'Services', content: <ServicesView /> }]
          : []),
        { id: 'test', label: 'Test state', content: <TestView /> },
        { id: 'twins', label: 'Twins', content: <TwinsView /> },
      ]}
    />
  );
}
