'use client';

import { Results, useRunTabs } from '@/components/workspace/results/results';
import { InputView } from './views/input-view';
import { TestView } from './views/test-view';
import { TwinsView } from './views/twins-view';

/** What a run is given and what came of it; the machine's states one by one; its twins. */
export function PlaygroundResults() {
  const run = useRunTabs();
  return (
    <Results
      items={[
        { id: 'input', label: 'Input', content: <InputView /> },
        ...run,
        { id: 'test', label: 'Test state', content: <TestView /> },
        { id: 'twins', label: 'Twins', content: <TwinsView /> },
      ]}
    />
  );
}
