import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { MockReport } from '@/components/mock/mock-report';
import { MockRunner } from '@/components/mock/mock-runner';
import { buttonClass } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = { title: 'Mock exam' };

const read = async (id: string) => {
  try {
    return await (await serverCalls()).mocks.get({ id });
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) notFound();
    throw error;
  }
};

export default async function MockPage({ params }: { params: Promise<{ id: string }> }) {
  const mock = await read((await params).id);
  if (!mock.finishedAt) {
    return (
      <main id="content" className="mx-auto w-full max-w-6xl px-4 pb-12 sm:px-6">
        <h1 className="sr-only">Step Functions mock</h1>
        <MockRunner key={mock.id} mock={mock} />
      </main>
    );
  }
  const { domains, misconceptions } = await (await serverCalls()).course.overview();
  return (
    <Page
      title="How the mock went"
      width="text"
      actions={
        <Link href="/mock" className={buttonClass('secondary', 'small')}>
          All mocks
        </Link>
      }
    >
      <MockReport
        mock={mock}
        domains={new Map(domains.map(({ number, title }) => [number, title]))}
        misconceptions={new Map(misconceptions.map(({ id, title, lesson }) => [id, { title, lesson }]))}
      />
    </Page>
  );
}
