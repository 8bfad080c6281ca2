import type { Metadata } from 'next';
import Link from 'next/link';
import { OwnForm } from '@/components/own-cards/own-form';
import { buttonClass } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = { title: 'Write a card' };

export default async function NewOwnCardPage() {
  const { decks } = await (await serverCalls()).ownCards.list({ page: 1, pageSize: 1 });
  return (
    <Page
      title="Write a card"
      actions={
        <Link href="/review/cards" className={buttonClass('secondary', 'small')}>
          Your own cards
        </Link>
      }
    >
      <OwnForm decks={decks.map(({ deck }) => deck)} />
    </Page>
  );
}
