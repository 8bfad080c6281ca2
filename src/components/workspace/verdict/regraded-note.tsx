'use client';

import { Callout } from '@/components/ui/callout';
import { Moment } from '@/components/ui/moment';
import { useExercise } from '../state/context';

/** This verdict took the place of an earlier one: when, why, and what it was. */
export function RegradedNote() {
  const regraded = useExercise(({ shown }) => shown?.regraded ?? null);
  if (!regraded) return null;
  const { at, reason, before } = regraded;
  return (
    <Callout tone="note" title="This submission was graded again" className="m-4 mb-0">
      <p>
        <Moment at={at} />: {reason}
      </p>
      <p className="text-soft">
        Before, it had {before.passed ? 'passed' : 'not passed'}, with {Math.round(100 * before.score)} %.
      </p>
    </Callout>
  );
}
