'use client';

import { ChevronLeft, Play, Send } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { KeepingNote } from './keeping-note';
import { works } from './kinds/works';
import { useExercise, useExerciseActions } from './state/context';
import { useModifier } from './use-modifier';

const EXERCISES = { href: '/exercises', label: 'All exercises' };

interface BarProps {
  /** Where the way back leads. */
  readonly home?: { readonly href: string; readonly label: string } | undefined;
}

/** What this exercise is, where its text is kept, and the two things to do with it. */
export function Bar({ home = EXERCISES }: BarProps) {
  const exercise = useExercise((state) => state.exercise);
  const passed = useExercise((state) => state.passed);
  const running = useExercise((state) => state.running);
  const submitting = useExercise(({ submitting: { at } }) => at !== 'rest' && at !== 'refused');
  const tooLong = useExercise((state) => state.tooLong);
  const actions = useExerciseActions();
  const modifier = useModifier();
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-hairline pr-3 pl-1 sm:gap-3">
      <Link
        href={home.href}
        aria-label={home.label}
        title={home.label}
        className="grid size-10 shrink-0 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
      >
        <ChevronLeft size={20} aria-hidden="true" />
      </Link>
      <h1 className="min-w-0 truncate text-3 font-semibold tracking-tight">{exercise.title}</h1>
      {passed ? <Badge tone="succeeded">Passed</Badge> : null}
      <div className="ml-auto flex shrink-0 items-center gap-3">
        <KeepingNote />
        <div className="flex gap-2 max-lg:hidden">
          {works[exercise.kind].runs === 'always' ? (
            <Button size="small" pending={running} disabled={tooLong} onClick={() => void actions.run()}>
              {running ? null : <Play size={14} aria-hidden="true" />}
              Run
              <Kbd>{modifier}⏎</Kbd>
            </Button>
          ) : null}
          <Button
            size="small"
            kind="primary"
            pending={submitting}
            disabled={tooLong}
            title={`Shift-${modifier}-Enter`}
            onClick={() => actions.submit()}
          >
            {submitting ? null : <Send size={14} aria-hidden="true" />}
            Submit for grading
          </Button>
        </div>
      </div>
    </header>
  );
}
