'use client';

import { Play, Send } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { works } from './kinds/works';
import { useExercise, useExerciseActions } from './state/context';

/** Running and submitting, as large as a thumb. */
export function ExerciseButtons() {
  const runs = useExercise(({ exercise }) => works[exercise.kind].runs);
  const running = useExercise((state) => state.running);
  const submitting = useExercise(({ submitting: { at } }) => at !== 'rest' && at !== 'refused');
  const tooLong = useExercise((state) => state.tooLong);
  const actions = useExerciseActions();
  return (
    <>
      {runs === 'always' ? (
        <Button pending={running} disabled={tooLong} onClick={() => void actions.run()} className="grow">
          {running ? null : <Play size={16} aria-hidden="true" />}
          Run
        </Button>
      ) : null}
      <Button
        kind="primary"
        pending={submitting}
        disabled={tooLong}
        onClick={() => actions.submit()}
        className="grow-[2]"
      >
        {submitting ? null : <Send size={16} aria-hidden="true" />}
        Submit for grading
      </Button>
    </>
  );
}
