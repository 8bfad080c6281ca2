import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { OwnForm } from '@/components/own-cards/own-form';
import { buttonClass } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = { title: 'Change a card' };

/** Neither somebody else's card, nor one that was deleted, nor what is no id at all is there. */
const absent = new Set(['NOT_FOUND', 'BAD_REQUEST', 'UNAUTHORIZED']);

export default async function OwnCardPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const calls = await serverCalls();
  const card = await calls.ownCards.get({ id }).catch((error: unknown) => {
    if (error instanceof TRPCError && absent.has(error.code)) notFound();
    throw error;
  });
  const { decks } = await calls.ownCards.list({ page: 1, pageSize: 1 });
  return (
    <Page
      title="Change a card"
      lead={<p>What you remember of it stays.</p>}
      actions={
        <Link href="/review/cards" className={buttonClass('secondary', 'small')}>
          Your own cards
        </Link>
      }
    >
      <OwnForm card={card} decks={decks.map(({ deck }) => deck)} />
    </Page>
  );
}
