import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { ExerciseList } from '@/components/authoring/exercise-list';
import { ListFilter } from '@/components/authoring/list-filter';
import {
  type ExercisesQuery,
  exercisesHref,
  isNarrowed,
  type ListPart,
  PAGE_SIZE,
  PARTS,
  readExercisesQuery,
  wholePart,
} from '@/components/authoring/list-query';
import { NewExercise } from '@/components/authoring/new-exercise';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ListParts } from '@/components/ui/list-parts';
import { Page } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { serverCalls } from '@/trpc/server';
import type { SearchProps } from '../../search-params';
import { requireInstructor, teachTitle } from '../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('Exercises to teach with');

export default async function ExercisesPage({ searchParams }: SearchProps) {
  await requireInstructor('/teach/exercises');
  const query = readExercisesQuery(await searchParams);
  const { exercises, total, counts, published, lessons, tags } = await (await serverCalls()).authoring.list({
    ...query,
    size: PAGE_SIZE,
  });
  if (exercises.length === 0 && total > 0) redirect(exercisesHref({ ...query, page: Math.ceil(total / PAGE_SIZE) }));
  return (
    <Page
      title="Exercises"
      lead="Write one, prove it, have it reviewed, publish it. The course’s own are a good beginning."
      actions={<NewExercise published={published} />}
    >
      <ListFilter query={query} lessons={lessons} tags={tags} />
      <ListParts
        label="exercises"
        current={query.part}
        parts={Object.entries(PARTS).map(([id, words]) => ({
          id,
          words,
          count: counts[id as ListPart],
          href: exercisesHref({ ...query, part: id as ListPart, page: 1 }),
        }))}
      />
      {total === 0 ? (
        <Nothing query={query} elsewhere={counts.all + counts.archived} />
      ) : (
        <>
          <ExerciseList exercises={exercises} />
          <Pagination
            page={query.page}
            pageSize={PAGE_SIZE}
            total={total}
            noun={total === 1 ? 'exercise' : 'exercises'}
            href={(page) => exercisesHref({ ...query, page })}
          />
        </>
      )}
    </Page>
  );
}

/** @param elsewhere how many match in other parts. */
function Nothing({ query, elsewhere }: { query: ExercisesQuery; elsewhere: number }) {
  if (!isNarrowed(query))
    return (
      <EmptyState title={query.part === 'mine' ? 'You have written none yet' : 'None here'}>
        <p>Begin with “New exercise”: an empty one, or one of your own from an exercise there is.</p>
      </EmptyState>
    );
  return (
    <EmptyState
      title="No exercise matches"
      action={
        <Link href={wholePart(query)} className={buttonClass('secondary')}>
          Take the conditions away
        </Link>
      }
    >
      <p>
        {elsewhere > 0
          ? 'Not in this part: the numbers above say where some do.'
          : 'Each word is looked for in title, slug and tags. Try fewer words, or take a condition away.'}
      </p>
    </EmptyState>
  );
}
