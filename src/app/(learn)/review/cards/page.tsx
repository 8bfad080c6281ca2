import type { Metadata } from 'next';
import Link from 'next/link';
import { OwnList } from '@/components/own-cards/own-list';
import { SuspendedList } from '@/components/review/suspended-list';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Field, Select } from '@/components/ui/field';
import { FilterActions, FilterForm } from '@/components/ui/filter-form';
import { Page } from '@/components/ui/page';
import { Pagination } from '@/components/ui/pagination';
import { serverCalls } from '@/trpc/server';
import type { SearchProps } from '../../../search-params';

export const metadata: Metadata = { title: 'Your own cards' };

const pageSize = 25;

const textOf = (value: string | string[] | undefined, most: number): string =>
  typeof value === 'string' ? value.trim().slice(0, most) : '';

export default async function OwnCardsPage({ searchParams }: SearchProps) {
  const params = await searchParams;
  const page = Math.min(100_000, Math.max(1, Math.trunc(Number(params['page'])) || 1));
  const [search, deck] = [textOf(params['q'], 200), textOf(params['deck'], 120)];
  const calls = await serverCalls();
  const [list, suspended] = await Promise.all([
    calls.ownCards.list({ page, pageSize, ...(search ? { search } : {}), ...(deck ? { deck } : {}) }),
    calls.review.suspended(),
  ]);
  const narrowed = Boolean(search || deck);
  const back = (
    <Link href="/review" className={buttonClass('quiet', 'small')}>
      To the review
    </Link>
  );
  const actions = (
    <div className="flex flex-wrap gap-2">
      <Link href="/review/cards/new" className={buttonClass('primary', 'small')}>
        Write a card
      </Link>
      <Link href="/review/cards/import" className={buttonClass('secondary', 'small')}>
        Import
      </Link>
      {back}
    </div>
  );
  const lead = <p>Private to you: nobody else sees them. They come in your review beside the course’s cards.</p>;
  if (list.all === 0)
    return (
      <Page title="Your own cards" lead={lead} actions={back}>
        <EmptyState
          title="No cards of your own yet"
          action={
            <div className="flex flex-wrap gap-2">
              <Link href="/review/cards/import" className={buttonClass('primary')}>
                Import from a file
              </Link>
              <Link href="/review/cards/new" className={buttonClass()}>
                Write the first
              </Link>
            </div>
          }
        >
          <p>Bring a deck from Anki, a table, or the questions in your Obsidian notes; or write a card here.</p>
        </EmptyState>
        <SuspendedList cards={suspended} />
      </Page>
    );
  const address = (to: number): string =>
    `/review/cards?${new URLSearchParams({ ...(search ? { q: search } : {}), ...(deck ? { deck } : {}), page: String(to) })}`;
  return (
    <Page title="Your own cards" lead={lead} actions={actions}>
      <FilterForm
        action="/review/cards"
        label="Your own cards"
        address={`${search} ${deck}`}
        className="mb-6 grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_16rem_auto]"
      >
        <Field id="q" type="search" label="Words on a card" defaultValue={search} maxLength={200} />
        <Select id="deck" label="Deck" defaultValue={deck}>
          <option value="">All decks ({list.all})</option>
          {list.decks.map(({ deck: name, cards }) => (
            <option key={name} value={name}>
              {name} ({cards})
            </option>
          ))}
        </Select>
        <FilterActions clear={narrowed ? '/review/cards' : undefined} />
      </FilterForm>
      {list.cards.length === 0 ? (
        <p className="py-6 text-soft">No card of yours fits. Change the words, or look in all decks.</p>
      ) : (
        <>
          <OwnList key={address(page)} cards={list.cards} />
          <Pagination page={page} pageSize={pageSize} total={list.total} href={address} noun="cards" />
        </>
      )}
      <SuspendedList cards={suspended} />
      <section aria-labelledby="take-own" className="mt-12 grid gap-4 border-t border-hairline pt-8">
        <h2 id="take-own" className="text-4 font-semibold">
          Take them along
        </h2>
        <p className="max-w-prose text-soft">
          All your own cards for another program. Brought back here, each is known again and none is there twice.
        </p>
        <div className="flex flex-wrap gap-2">
          <a href="/api/own-cards?format=apkg" download className={buttonClass()}>
            Anki package (.apkg)
          </a>
          <a href="/api/own-cards?format=csv" download className={buttonClass()}>
            Table (.csv)
          </a>
        </div>
      </section>
    </Page>
  );
}
