import type { Metadata } from 'next';
import Link from 'next/link';
import { StartMock } from '@/components/mock/start-mock';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Moment } from '@/components/ui/moment';
import { Page } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import { serverCalls } from '@/trpc/server';
import type { SearchProps } from '../../search-params';

export const metadata: Metadata = { title: 'Mock exam' };

const pageSize = 20;

export default async function MocksPage({ searchParams }: SearchProps) {
  const page = Math.max(1, Math.floor(Number((await searchParams)['page'])) || 1);
  const calls = await serverCalls();
  const [{ mocks, total, pool }, plan] = await Promise.all([calls.mocks.list({ page, pageSize }), calls.review.plan()]);
  const running = mocks.find(({ finishedAt }) => finishedAt === null);
  return (
    <Page
      title="Step Functions mock"
      width="text"
      lead={
        <p>
          In the manner of DVA-C02: choose one or choose several, two minutes a question, a blank counts as wrong. Drawn
          by the weights of the exam&apos;s domains, what you met least often first.
        </p>
      }
    >
      <div className="grid gap-8">
        {running ? (
          <div className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-accent bg-accent-soft p-4">
            <p>
              <strong>A mock is running.</strong> Its clock goes on whether you look or not.
            </p>
            <Link href={`/mock/${running.id}`} className={buttonClass('primary')}>
              Continue it
            </Link>
          </div>
        ) : (
          <StartMock pool={pool} extra={plan.extraTime} />
        )}
        <section aria-labelledby="past">
          <h2 id="past" className="mb-3 text-4 font-semibold">
            Your mocks
          </h2>
          {total === 0 ? (
            <EmptyState title="None yet">
              <p>After each one you see your score with its uncertainty, every option explained, and what to review.</p>
            </EmptyState>
          ) : (
            <>
              <Table
                caption="Your mocks, newest first"
                head={
                  <>
                    <Head>Begun</Head>
                    <Head>Questions</Head>
                    <Head>Right</Head>
                    <Head>
                      <span className="sr-only">Open</span>
                    </Head>
                  </>
                }
              >
                {mocks.map((mock) => (
                  <Row key={mock.id}>
                    <Cell label="Begun">
                      <Moment at={mock.startedAt} precise />
                    </Cell>
                    <Cell label="Questions">{mock.questions}</Cell>
                    <Cell label="Right">
                      {mock.right === null
                        ? 'running'
                        : `${mock.right} (${Math.round((100 * mock.right) / Math.max(1, mock.questions))} %)`}
                    </Cell>
                    <Cell>
                      <Link href={`/mock/${mock.id}`} className="underline underline-offset-2">
                        {mock.right === null ? 'Continue' : 'Report'}
                      </Link>
                    </Cell>
                  </Row>
                ))}
              </Table>
              <Pagination
                page={page}
                pageSize={pageSize}
                total={total}
                noun="mocks"
                href={(to) => `/mock?page=${to}`}
              />
            </>
          )}
        </section>
      </div>
    </Page>
  );
}
