'use client';

import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { works } from '../kinds/works';
import { useExercise } from '../state/context';
import { GradedView } from './graded-view';
import { RegradedNote } from './regraded-note';

/** All there is to say about the verdict that is shown. */
export function VerdictView() {
  const shown = useExercise((state) => state.shown);
  const submitting = useExercise((state) => state.submitting);
  const { words } = works[useExercise(({ exercise }) => exercise.kind)];
  const verdict = shown?.verdict;
  if (submitting.at === 'refused' && !verdict)
    return (
      <Callout tone="care" title="This was not graded" className="m-4">
        {submitting.message}
      </Callout>
    );
  if (!verdict)
    return (
      <div className="p-4">
        <EmptyState title="No verdict yet">
          <p>{words.noVerdict}</p>
        </EmptyState>
      </div>
    );
  if (verdict.kind === 'over-limit')
    return (
      <Callout tone="care" title={`Over the limit of ${verdict.limit}`} className="m-4">
        {verdict.message}
      </Callout>
    );
  if (verdict.kind === 'invalid')
    return (
      <div className="grid gap-3 p-4">
        <Callout tone="care" title={words.invalidTitle}>
          It was not graded and costs no attempt. Mend what is named here and submit again.
        </Callout>
        <ul className="grid gap-2">
          {verdict.faults.map(({ message, location, line, column }) => (
            <li key={`${location} ${message}`} className="border-b border-hairline pb-2">
              {message}{' '}
              <span className="text-1 text-soft">
                {line === undefined ? <code>{location}</code> : `Line ${line}, column ${column}`}
              </span>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <>
      <RegradedNote />
      <GradedView verdict={verdict} />
    </>
  );
}
