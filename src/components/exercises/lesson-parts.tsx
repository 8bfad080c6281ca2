import Link from 'next/link';
import type { LessonParts } from '@/components/lesson/lesson-parts';

/** The parts of a lesson that is read beside something else: its machines and cards stay in the lesson. */
export function partsBeside(slug: string): LessonParts {
  const Machine = () => (
    <p className="text-1 text-soft">
      Here the lesson runs a machine.{' '}
      <Link href={`/lessons/${slug}`} target="_blank" className="text-accent underline underline-offset-2">
        Open the lesson
        <span className="sr-only"> (opens in a new tab)</span>
      </Link>
    </p>
  );
  return { Machine, Twins: Machine, Card: () => null };
}
