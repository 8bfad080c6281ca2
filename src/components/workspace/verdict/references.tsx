'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useExercise } from '../state/context';
import { Compare } from './compare';
import { Costs } from './costs';

/** After passing: how others solve it, each beside one's own. */
export function References() {
  const references = useExercise((state) => state.exercise.references);
  const [open, setOpen] = useState<string>();
  if (references.length === 0) return null;
  return (
    <section aria-labelledby="other-solutions" className="border-t border-hairline pt-4">
      <h2 id="other-solutions" className="font-semibold">
        Other solutions
      </h2>
      <p className="text-soft">They pass every scenario too. Lay one beside yours and look what it does otherwise.</p>
      <ul className="mt-2">
        {references.map(({ name, note }) => (
          <li key={name} className="flex items-center justify-between gap-3 border-b border-hairline py-2">
            <span className="min-w-0">{note}</span>
            <Button size="small" onClick={() => setOpen(name)}>
              Compare
              <span className="sr-only"> with yours: {note}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Costs />
      <Compare reference={references.find(({ name }) => name === open)} onClose={() => setOpen(undefined)} />
    </section>
  );
}
