'use client';

import { VerdictView } from '../verdict/verdict-view';
import { InputView } from './input-view';
import { Results, useRunTabs } from './results';

/** What came of a run and of a submission, and what the next run is given. */
export function ExerciseResults() {
  const run = useRunTabs();
  return (
    <Results
      items={[
        { id: 'verdict', label: 'Verdict', content: <VerdictView /> },
        { id: 'input', label: 'Input', content: <InputView /> },
        ...run,
      ]}
    />
  );
}
