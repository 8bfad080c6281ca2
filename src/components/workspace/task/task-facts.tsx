'use client';

import { BookOpen } from 'lucide-react';
import Link from 'next/link';
import { Difficulty } from '@/components/exercises/difficulty';
import { KIND_WORDS } from '@/components/exercises/kind-words';
import { useExercise } from '../state/context';

/** How hard it is, what is to be done, and where it is taught. */
export function TaskFacts({ lessonTitle }: { lessonTitle: string }) {
  const { difficulty, kind, lesson, samples, hidden } = useExercise((state) => state.exercise);
  return (
    <div className="grid gap-2 text-1 text-soft">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Difficulty level={difficulty} />
        <span>{KIND_WORDS.get(kind) ?? kind}</span>
        <span>
          {samples.length + hidden.length} scenarios, {hidden.length === 0 ? 'none' : hidden.length} hidden
        </span>
      </div>
      <Link
        href={`/lessons/${lesson}`}
        target="_blank"
        className="flex w-fit items-center gap-2 py-1 text-accent underline underline-offset-2"
      >
        <BookOpen size={14} aria-hidden="true" className="shrink-0" />
        {lessonTitle}
        <span className="sr-only"> (opens in a new tab)</span>
      </Link>
    </div>
  );
}
