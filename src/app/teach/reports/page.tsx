import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ReportFilter, type ReportView, reportsHref } from '@/components/reports/report-filter';
import { ReportQueue } from '@/components/reports/report-queue';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { serverCalls } from '@/trpc/server';
import type { SearchProps } from '../../search-params';
import { requireInstructor, teachTitle } from '../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('Reports');

const PAGE_SIZE = 20;

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

const readView = (params: Awaited<SearchProps['searchParams']>): ReportView => {
  const [card, page] = [one(params['card']), one(params['page'])];
  return {
    open: one(params['show']) !== 'answered',
    reason: (['wrong', 'unclear', 'outdated'] as const).find((reason) => reason === one(params['reason'])),
    card: card.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(card) ? card : undefined,
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
};

export default async function ReportsPage({ searchParams }: SearchProps) {
  await requireInstructor('/teach/reports');
  const view = readView(await searchParams);
  const { reports, total } = await (await serverCalls()).reports.list({ ...view, size: PAGE_SIZE });
  if (reports.length === 0 && total > 0) redirect(reportsHref({ ...view, page: Math.ceil(total / PAGE_SIZE) }));
  return (
    <Page title="Reports" lead="What learners found wrong, unclear or outdated; the oldest first.">
      <ReportFilter view={view} />
      {total === 0 ? (
        <EmptyState title={view.open ? 'No open reports' : 'No answered reports'}>
          <p>Learners can report a problem on every card they have answered. What they write appears here.</p>
        </EmptyState>
      ) : (
        <>
          <ReportQueue reports={reports} />
          <Pagination
            page={view.page}
            pageSize={PAGE_SIZE}
            total={total}
            noun="reports"
            href={(page) => reportsHref({ ...view, page })}
          />
        </>
      )}
    </Page>
  );
}
