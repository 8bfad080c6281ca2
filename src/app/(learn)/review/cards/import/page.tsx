import type { Metadata } from 'next';
import Link from 'next/link';
import { ImportOwn } from '@/components/own-cards/import-own';
import { buttonClass } from '@/components/ui/button';
import { Page } from '@/components/ui/page';

export const metadata: Metadata = { title: 'Import your own cards' };

export default function ImportOwnPage() {
  return (
    <Page
      title="Import your own cards"
      lead={<p>See every card as it will be, and what does not come along, before anything is written.</p>}
      actions={
        <Link href="/review/cards" className={buttonClass('secondary', 'small')}>
          Your own cards
        </Link>
      }
    >
      <ImportOwn />
    </Page>
  );
}
