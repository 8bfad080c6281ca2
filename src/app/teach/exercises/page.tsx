import type { Metadata } from 'next';
import Link from 'next/link';
import { ExerciseList } from '@/components/authoring/exercise-list';
import { FILTERS, readFilter } from '@/components/authoring/list-filter';
import { NewExercise } from '@/components/authoring/new-exercise';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';
import type { SearchProps } from '../../search-params';
import { requireInstructor, teachTitle } from '../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('Exercises to teach with');

export default async function ExercisesPage({ searchParams }: SearchProps) {
  await requireInstructor('/teach/exercises');
  const filter = readFilter((await searchParams)['show']);
  const all = await (await serverCalls()).authoring.list();
  const shown = all.filter(FILTERS[filter].fits);
  const published = all.filter(({ live }) => live).map(({ slug, title }) => ({ slug, title }));
  return (
    <Page
      title="Exercises"
      lead="Write one, prove it, have it reviewed, publish it. The course’s own are a good beginning."
      actions={<NewExercise published={published} />}
    >
      <nav aria-label="Which exercises" className="mb-2 flex flex-wrap gap-1">
        {Object.entries(FILTERS).map(([id, { words, fits }]) => (
          <Link
            key={id}
            href={id === 'all' ? '/teach/exercises' : `/teach/exercises?show=${id}`}
            aria-current={id === filter ? 'true' : undefined}
            className={classNames(
              'flex h-8 items-center gap-1.5 rounded-md px-2.5 text-1 no-underline',
              id === filter ? 'bg-accent-soft font-medium text-accent' : 'text-soft hover:bg-sunk hover:text-ink',
            )}
          >
            {words}
            <span className="tabular-nums">{all.filter(fits).length}</span>
          </Link>
        ))}
      </nav>
      {shown.length > 0 ? (
        <ExerciseList exercises={shown} />
      ) : (
        <EmptyState title={filter === 'mine' ? 'You have written none yet' : 'None here'}>
          <p>Begin with “New exercise”: an empty one, or one of your own from an exercise there is.</p>
        </EmptyState>
      )}
    </Page>
  );
}
