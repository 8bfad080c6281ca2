import { Search } from 'lucide-react';
import type { Metadata } from 'next';
import Form from 'next/form';
import Link from 'next/link';
import type { SearchProps } from '@/app/search-params';
import { HitLines } from '@/components/search/hit-lines';
import { makeSearch } from '@/components/search/search';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { serverCalls } from '@/trpc/server';

export const metadata: Metadata = { title: 'Search', robots: { index: false } };

/** What was found for a query, on a page of its own: it can be kept, sent, and read without any script. */
export default async function SearchPage({ searchParams }: SearchProps) {
  const { q } = await searchParams;
  const query = ((Array.isArray(q) ? q[0] : q) ?? '').slice(0, 200).trim();
  const hits = query === '' ? [] : makeSearch(await (await serverCalls()).search.documents())(query, 60);
  return (
    <main id="content" className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-6 md:py-12">
      <h1 className="mb-6 text-5 font-semibold tracking-tight">Search</h1>
      <Form action="/search" role="search" key={query} className="mb-6 flex items-end gap-2">
        <div className="min-w-0 grow">
          <Field
            id="q"
            label="A field, an error, some words"
            type="search"
            autoComplete="off"
            maxLength={200}
            placeholder="ResultPath, task token …"
            defaultValue={query}
          />
        </div>
        <Button type="submit" kind="primary">
          <Search size={16} aria-hidden="true" />
          Search
        </Button>
      </Form>
      {query === '' ? (
        <p className="text-soft">
          Lessons, terms, events of a history, cards, exercises and the checker’s rules are looked through.
        </p>
      ) : hits.length > 0 ? (
        <>
          <p role="status" className="mb-2 text-1 text-soft tabular-nums">
            {hits.length === 60 ? 'The 60 that fit best' : `${hits.length} found`}
          </p>
          <ul className="divide-y divide-hairline border-y border-hairline">
            {hits.map((hit) => (
              <li key={`${hit.href} ${hit.title}`}>
                <Link href={hit.href} className="block py-3 no-underline hover:bg-sunk">
                  <HitLines hit={hit} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <EmptyState title="Nothing speaks of that">
          <p>
            Try a field’s name, such as ResultPath, an error’s, or fewer words. The{' '}
            <Link href="/glossary" className="text-accent underline underline-offset-2">
              glossary
            </Link>{' '}
            lists every term.
          </p>
        </EmptyState>
      )}
    </main>
  );
}
