import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { Suspense } from 'react';
import { ListSkeleton } from '@/components/admin/list-skeleton';
import { BankFilter } from '@/components/bank/bank-filter';
import { BankList } from '@/components/bank/bank-list';
import { type BankQuery, bankHref, isNarrowed, PAGE_SIZE, readBankQuery } from '@/components/bank/query';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Moment } from '@/components/ui/moment';
import { Page } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { serverCalls } from '@/trpc/server';
import type { SearchProps } from '../../search-params';
import { requireInstructor, teachTitle } from '../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('Questions');

export default async function QuestionsPage({ searchParams }: SearchProps) {
  await requireInstructor('/teach/questions');
  const query = readBankQuery(await searchParams);
  const calls = await serverCalls();
  const vocabulary = await calls.bank.vocabulary();
  // The figures of the list are worked out again for whoever looks next, when a minute has passed.
  after(() => calls.bank.refreshFigures({}).catch(() => undefined));
  return (
    <Page
      title="Questions"
      actions={
        <div className="flex flex-wrap gap-2">
          <Link href="/teach/questions/duplicates" className={buttonClass('secondary')}>
            Find duplicates
          </Link>
          <Link href="/teach/questions/new" className={buttonClass('primary')}>
            <Plus size={16} aria-hidden="true" />
            New question
          </Link>
        </div>
      }
    >
      <BankFilter query={query} vocabulary={vocabulary} />
      <Suspense key={bankHref(query)} fallback={<ListSkeleton noun="questions" />}>
        <Questions query={query} />
      </Suspense>
    </Page>
  );
}

async function Questions({ query }: { query: BankQuery }) {
  const calls = await serverCalls();
  const [{ questions, total, figuresFrom }, vocabulary] = await Promise.all([
    calls.bank.list({ ...query, size: PAGE_SIZE }),
    calls.bank.vocabulary(),
  ]);
  if (questions.length === 0 && total > 0)
    redirect(bankHref({ ...query, page: Math.max(1, Math.ceil(total / PAGE_SIZE)) }));
  if (total === 0)
    return (
      <EmptyState
        title={isNarrowed(query) ? 'No question matches' : 'No questions yet'}
        action={
          isNarrowed(query) ? (
            <Link href="/teach/questions" className={buttonClass('secondary')}>
              Show all questions
            </Link>
          ) : (
            <Link href="/teach/questions/new" className={buttonClass('primary')}>
              Write the first question
            </Link>
          )
        }
      >
        {isNarrowed(query) ? <p>Search for another word, or take a condition away.</p> : null}
      </EmptyState>
    );
  return (
    <>
      <BankList key={bankHref(query)} questions={questions} query={query} vocabulary={vocabulary} />
      <Pagination
        page={query.page}
        pageSize={PAGE_SIZE}
        total={total}
        noun="questions"
        href={(page) => bankHref({ ...query, page })}
      />
      <p className="text-1 text-soft">
        n counts first answers alone; under 30 of them nothing is worked out.
        {figuresFrom ? (
          <>
            {' '}
            Figures as of <Moment at={figuresFrom} precise />.
          </>
        ) : null}
      </p>
    </>
  );
}
