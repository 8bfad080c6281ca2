import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { ListFilter } from '@/components/quizzes/list-filter';
import {
  type ListPart,
  PAGE_SIZE,
  PARTS,
  type QuizzesQuery,
  quizzesHref,
  readQuizzesQuery,
} from '@/components/quizzes/list-query';
import { NewQuiz } from '@/components/quizzes/new-quiz';
import { QuizTable } from '@/components/quizzes/quiz-table';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ListParts } from '@/components/ui/list-parts';
import { Page } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { serverCalls } from '@/trpc/server';
import type { SearchProps } from '../../search-params';
import { requireInstructor, teachTitle } from '../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('Quizzes');

export default async function QuizzesPage({ searchParams }: SearchProps) {
  await requireInstructor('/teach/quizzes');
  const query = readQuizzesQuery(await searchParams);
  const { quizzes, total, counts } = await (await serverCalls()).quizzes.list({ ...query, size: PAGE_SIZE });
  if (quizzes.length === 0 && total > 0) redirect(quizzesHref({ ...query, page: Math.ceil(total / PAGE_SIZE) }));
  const matching = counts.all + counts.archived;
  return (
    <Page title="Quizzes" actions={<NewQuiz />}>
      {query.text === '' && matching === 0 ? (
        <EmptyState title="There is no quiz yet">
          <p>Put questions of the bank together, in order or drawn from pools, and give the quiz to a class.</p>
        </EmptyState>
      ) : (
        <>
          <ListFilter query={query} />
          <ListParts
            label="quizzes"
            current={query.part}
            parts={Object.entries(PARTS).map(([id, words]) => ({
              id,
              words,
              count: counts[id as ListPart],
              href: quizzesHref({ ...query, part: id as ListPart, page: 1 }),
            }))}
          />
          {total === 0 ? (
            <Nothing query={query} elsewhere={matching} />
          ) : (
            <>
              <QuizTable quizzes={quizzes} />
              <Pagination
                page={query.page}
                pageSize={PAGE_SIZE}
                total={total}
                noun={total === 1 ? 'quiz' : 'quizzes'}
                href={(page) => quizzesHref({ ...query, page })}
              />
            </>
          )}
        </>
      )}
    </Page>
  );
}

/** @param elsewhere how many match in other parts. */
function Nothing({ query, elsewhere }: { query: QuizzesQuery; elsewhere: number }) {
  if (query.text === '') return <EmptyState title="None here" />;
  return (
    <EmptyState
      title="No quiz matches"
      action={
        <Link href={quizzesHref({ ...query, text: '', page: 1 })} className={buttonClass('secondary')}>
          Take the search away
        </Link>
      }
    >
      <p>
        {elsewhere > 0
          ? 'Not in this part: the numbers above say where some do.'
          : 'Each word is looked for in title, slug and author. Try fewer words.'}
      </p>
    </EmptyState>
  );
}
