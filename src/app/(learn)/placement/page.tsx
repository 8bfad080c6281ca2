import type { Metadata } from 'next';
import { Placement } from '@/components/placement/placement';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = {
  title: 'Find your place',
  description: 'A dozen cards, one of each lesson, that tell which lessons you know already and which to read.',
};

/** The placement check. */
export default async function PlacementPage() {
  const items = await (await serverCalls()).placement.get();
  return (
    <Page
      width="text"
      title="Find your place"
      lead={
        <p>
          One card of each lesson. Answer what you know and pass over what you do not: at the end you see what to read,
          and may mark the rest as known. Nothing is locked either way.
        </p>
      }
    >
      {items.length > 0 ? (
        <Placement items={items} />
      ) : (
        <EmptyState title="There are no cards to ask">
          <p>The course’s content has not been stored. Whoever runs this server can do so with `npm start`.</p>
        </EmptyState>
      )}
    </Page>
  );
}
