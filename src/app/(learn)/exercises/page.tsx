import type { Metadata } from 'next';
import Link from 'next/link';
import type { SearchProps } from '@/app/search-params';
import { ExerciseTable } from '@/components/exercises/exercise-table';
import { ExercisesFilter } from '@/components/exercises/exercises-filter';
import { KIND_WORDS } from '@/components/exercises/kind-words';
import { findExercises, narrows, readExercisesQuery } from '@/components/exercises/query';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = {
  title: 'Exercises',
  description:
    'Write state machines, run them in the page, and have what they do in every scenario compared with what they should.',
};

export default async function ExercisesPage({ searchParams }: SearchProps) {
  const exercises = await (await serverCalls()).exercises.list();
  const kinds = new Set([...KIND_WORDS.keys()].filter((kind) => exercises.some((exercise) => exercise.kind === kind)));
  const query = readExercisesQuery(await searchParams, kinds);
  const found = findExercises(exercises, query);
  const passed = exercises.filter(({ state }) => state === 'passed').length;
  return (
    <Page
      title="Exercises"
      lead={
        passed > 0
          ? `${passed} of ${exercises.length} passed.`
          : 'Write a state machine, run it here as often as you like, and submit it: what it does in every scenario is compared with what should have happened.'
      }
    >
      {exercises.length === 0 ? (
        <EmptyState
          title="There are no exercises yet"
          action={
            <Link href="/" className={buttonClass('secondary', 'small')}>
              To the course
            </Link>
          }
        >
          <p>The lessons are there already.</p>
        </EmptyState>
      ) : (
        <>
          <ExercisesFilter query={query} kinds={[...kinds]} />
          <p role="status" className="mt-3 mb-4 text-1 text-soft tabular-nums">
            {narrows(query)
              ? `${found.length} of ${exercises.length} exercises.`
              : `${exercises.length} exercises, in the order of the course.`}
          </p>
          {found.length > 0 ? (
            <ExerciseTable exercises={found} whole={!narrows(query)} />
          ) : (
            <EmptyState
              title="No exercise is like that"
              action={
                <Link href="/exercises" className={buttonClass('secondary', 'small')}>
                  Show all exercises
                </Link>
              }
            >
              <p>Ask for less, or for another word.</p>
            </EmptyState>
          )}
        </>
      )}
    </Page>
  );
}
