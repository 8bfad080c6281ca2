import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import Link from 'next/link';
import { JoinForm } from '@/components/classes/join-form';
import { JoinPanel } from '@/components/classes/join-panel';
import { buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Page } from '@/components/ui/page';
import { Prose } from '@/components/ui/prose';
import { readPageViewer, serverCalls } from '@/trpc/server';

export const metadata: Metadata = { title: 'Join a class', robots: { index: false } };

const read = async (code: string) => {
  try {
    return await (await serverCalls()).classes.joinable({ code });
  } catch (error) {
    if (error instanceof TRPCError && ['NOT_FOUND', 'BAD_REQUEST', 'TOO_MANY_REQUESTS'].includes(error.code)) {
      return error.code === 'BAD_REQUEST' ? 'This is no code of a class.' : error.message;
    }
    throw error;
  }
};

export default async function JoinPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const [found, viewer] = await Promise.all([read(code), readPageViewer()]);
  if (typeof found === 'string') {
    return (
      <Page title="Join a class" width="text">
        <Callout tone="care" className="mb-6">
          {found}
        </Callout>
        <JoinForm />
      </Page>
    );
  }
  return (
    <Page
      title={found.name}
      width="text"
      lead={found.instructors.length > 0 ? <p>Taught by {found.instructors.join(', ')}</p> : undefined}
    >
      {found.about ? <Prose text={found.about} className="mb-6 [overflow-wrap:anywhere]" /> : null}
      {found.joined ? (
        <div className="flex flex-wrap items-center gap-4">
          <p>You are in this class.</p>
          <Link href={`/classes/${found.id}`} className={buttonClass('primary')}>
            Open it
          </Link>
        </div>
      ) : (
        <JoinPanel code={code} nameless={!viewer || viewer.guest} />
      )}
    </Page>
  );
}
