'use client';

import { works } from './kinds/works';
import { useExercise } from './state/context';

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** In exam mode, before one submits: which attempt it would be, what it is worth, and what costs none. */
export function ExamLine() {
  const exam = useExercise(({ exercise }) => exercise.exam);
  const runs = useExercise(({ exercise }) => works[exercise.kind].runs === 'always');
  if (!exam) return null;
  const { attempts, next, best } = exam;
  return (
    <p className="shrink-0 border-b border-hairline bg-caught-soft px-4 py-1.5 text-1">
      <strong className="font-semibold text-caught">Exam mode.</strong> Your next submission is attempt {attempts + 1}{' '}
      and counts {next === 1 ? 'whole' : `up to ${percent(next)}`}.
      {best === null ? '' : ` Your best counts ${percent(best)}.`}
      <span className="text-soft">
        {runs ? ' Running costs nothing, and what cannot be run is no attempt.' : ' What cannot be read is no attempt.'}
      </span>
    </p>
  );
}
