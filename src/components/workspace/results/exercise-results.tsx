'use client';

import { works } from '../kinds/works';
import { useExercise } from '../state/context';
import { VerdictView } from '../verdict/verdict-view';
import { InputView } from './input/input-view';
import { Results, useRunTabs } from './results';

/** What came of a run and of a submission, and what the next run is given. */
export function ExerciseResults() {
  const run = useRunTabs();
  const runs = useExercise(({ exercise }) => works[exercise.kind].runs === 'always');
  const passed = useExercise((state) => state.passed);
  return (
    <Results
      items={[
        { id: 'verdict', label: 'Verdict', content: <VerdictView /> },
        ...(runs ? [{ id: 'input' as const, label: 'Input', content: <InputView /> }] : []),
        ...(runs || passed ? run : []),
      ]}
    />
  );
}
