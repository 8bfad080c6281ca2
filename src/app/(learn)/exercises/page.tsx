import type { Metadata } from 'next';
import Link from 'next/link';
import { ExerciseTable } from '@/components/exercises/exercise-table';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = {
  title: 'Exercises',
  description: 'Write state machines, run them in the page, and have every scenario compared event by event.',
};

export default async function ExercisesPage() {
  const exercises = await (await serverCalls()).exercises.list();
  const passed = exercises.filter(({ state }) => state === 'passed').length;
  return (
    <Page
      title="Exercises"
      lead={
        passed > 0
          ? `${passed} of ${exercises.length} passed.`
          : 'Write a state machine, run it here as often as you like, and submit it: every scenario is compared with what should have happened, event by event.'
      }
    >
      {exercises.length > 0 ? (
        <ExerciseTable exercises={exercises} />
      ) : (
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
      )}
    </Page>
  );
}
