'use client';

import { Lightbulb } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { InlineProse } from '@/components/ui/prose';
import { useExercise, useExerciseActions } from '../state/context';

/** Hints in their order, each shown when it is asked for. */
export function Hints() {
  const hints = useExercise((state) => state.exercise.hints);
  const revealed = useExercise((state) => state.hints);
  if (hints.length === 0) return null;
  return (
    <section aria-label="Hints" className="grid gap-3 border-t border-hairline pt-4">
      {revealed > 0 ? (
        <ol aria-live="polite" className="grid gap-3">
          {hints.slice(0, revealed).map((hint, index) => (
            <li key={hint} className="flex gap-3">
              <Lightbulb size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-caught" />
              <p>
                <span className="block text-1 text-soft">
                  Hint {index + 1} of {hints.length}
                </span>
                <InlineProse text={hint} />
              </p>
            </li>
          ))}
        </ol>
      ) : null}
      <HintButton />
    </section>
  );
}

/** The way to the next hint; nothing once all are there. */
export function HintButton() {
  const hints = useExercise((state) => state.exercise.hints.length);
  const revealed = useExercise((state) => state.hints);
  const actions = useExerciseActions();
  if (revealed >= hints) return null;
  return (
    <Button size="small" className="w-fit" onClick={actions.revealHint}>
      <Lightbulb size={14} aria-hidden="true" />
      {revealed === 0 ? 'Show a hint' : 'Show the next hint'}
      <span className="font-normal text-soft">
        {revealed + 1} of {hints}
      </span>
    </Button>
  );
}
