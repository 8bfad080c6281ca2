import type { Metadata } from 'next';
import { Placement } from '@/components/placement/placement';
import { EmptyState } from '@/components/ui/empty-state';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = {
  title: 'Find your place',
  description: 'A dozen cards, one of each lesson, that tell which lessons you know already and which to read.',
};

/** The placement check. */
export default async function PlacementPage() {
  const items = await (await serverCalls()).placement.get();
  return (
    <main id="content" className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-6 md:py-12">
      <h1 className="text-5 font-semibold tracking-tight">Find your place</h1>
      <p className="mt-2 mb-6 max-w-(--measure) text-soft text-pretty">
        One card of each lesson. Answer what you know and pass over what you do not: at the end you see what to read,
        and may mark the rest as known. Nothing is locked either way.
      </p>
      {items.length > 0 ? (
        <Placement items={items} />
      ) : (
        <EmptyState title="There are no cards to ask">
          <p>The course’s content has not been stored. Whoever runs this server can do so with `npm start`.</p>
        </EmptyState>
      )}
    </main>
  );
}
