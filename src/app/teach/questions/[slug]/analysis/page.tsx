import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { SearchProps } from '@/app/search-params';
import { AnalysisView } from '@/components/bank/analysis-view';
import { buttonClass } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { InlineProse } from '@/components/ui/prose';
import { serverCalls } from '@/trpc/server';
import { requireInstructor, teachTitle } from '../../../require-instructor';

export const generateMetadata = (): Promise<Metadata> => teachTitle('What answers say');

export default async function AnalysisPage({
  params,
  searchParams,
}: SearchProps & { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  await requireInstructor(`/teach/questions/${slug}/analysis`);
  const asked = await searchParams;
  const idOf = (value: unknown): string | null =>
    typeof value === 'string' && value !== '' && value.length <= 64 ? value : null;
  const query = { slug, versionId: idOf(asked['version']), classId: idOf(asked['class']) };
  const analysis = await (await serverCalls()).bank.analysis(query).catch((error: unknown) => {
    if (error instanceof TRPCError && ['NOT_FOUND', 'BAD_REQUEST'].includes(error.code)) notFound();
    throw error;
  });
  return (
    <Page
      title="What answers say"
      lead={<InlineProse text={analysis.prompt.replace(/```\w*\n?/g, ' ')} />}
      actions={
        <Link href={`/teach/questions/${slug}`} className={buttonClass('secondary')}>
          To the question
        </Link>
      }
    >
      <AnalysisView analysis={analysis} />
    </Page>
  );
}
