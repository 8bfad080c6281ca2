'use client';

import { Search as Glass } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Kbd } from '@/components/ui/kbd';
import { HitLines } from './hit-lines';
import { loadSearch } from './load-search';
import type { Hit, Search } from './search';

const SUGGESTED = ['ResultPath', 'States.Timeout', 'task token', 'Express'];

/** Search over everything, answering as one types: arrows choose, Enter opens, Esc leaves. */
export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState<Search>();
  const [away, setAway] = useState(false);
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState(0);

  const load = useCallback((): void => {
    setAway(false);
    loadSearch().then(
      (ready) => setSearch(() => ready),
      () => setAway(true),
    );
  }, []);
  useEffect(() => {
    dialog.current?.showModal();
    load();
  }, [load]);
  useEffect(() => {
    list.current?.children[place]?.scrollIntoView({ block: 'nearest' });
  }, [place]);

  const words = query.trim();
  const hits: readonly Hit[] = search && words !== '' ? search(words) : [];
  const ask = (text: string): void => {
    setQuery(text);
    setPlace(0);
  };
  const open = (hit: Hit | undefined): void => {
    if (!hit) return;
    onClose();
    router.push(hit.href);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setPlace((place + step + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(hits[place]);
    }
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself
    <dialog
      ref={dialog}
      aria-label="Search"
      onClose={onClose}
      // A click beside what is inside is one on the dialog itself.
      onClick={({ target }) => target === dialog.current && dialog.current.close()}
      className="mx-auto mt-[8dvh] mb-auto w-[calc(100%-2rem)] max-w-2xl overflow-hidden rounded-md border border-hairline bg-raised p-0 text-ink shadow-float backdrop:bg-scrim"
    >
      <div className="flex items-center gap-3 border-b border-hairline px-4">
        <Glass size={18} aria-hidden="true" className="shrink-0 text-soft" />
        <input
          autoFocus
          role="combobox"
          aria-label="Search lessons, terms, events, cards, exercises and rules"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-hits`}
          aria-activedescendant={hits.length > 0 ? `${id}-${place}` : undefined}
          value={query}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="Search everything"
          onChange={({ target }) => ask(target.value)}
          onKeyDown={press}
          className="h-14 min-w-0 grow bg-transparent text-3 outline-none placeholder:text-soft"
        />
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="shrink-0 rounded-md px-2 py-1 text-1 text-soft hover:bg-sunk hover:text-ink"
        >
          Close
        </button>
      </div>
      <p role="status" className="sr-only">
        {words === '' || !search ? '' : said(hits.length)}
      </p>
      {hits.length > 0 ? (
        <div
          ref={list}
          id={`${id}-hits`}
          role="listbox"
          aria-label="Found"
          className="max-h-[60dvh] overflow-y-auto p-2"
        >
          {hits.map((hit, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option at hand
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys choose and open
            <div
              key={`${hit.href} ${hit.title}`}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === place}
              onMouseMove={() => setPlace(index)}
              onClick={() => open(hit)}
              className="cursor-pointer rounded-md px-3 py-2 aria-selected:bg-accent-soft"
            >
              <HitLines hit={hit} />
            </div>
          ))}
        </div>
      ) : (
        <div className="grid justify-items-start gap-3 p-4 text-soft">
          {away ? (
            <>
              <p role="alert">The search could not be loaded. Check the connection.</p>
              <Button onClick={load}>Try again</Button>
            </>
          ) : words !== '' && search ? (
            <p>
              Nothing speaks of <span className="text-ink">{words}</span>. Try a field’s name, an error, or fewer words.
            </p>
          ) : words !== '' ? (
            <p>Loading what can be searched …</p>
          ) : (
            <p className="flex flex-wrap items-center gap-2">
              Try
              {SUGGESTED.map((suggestion) => (
                <button
                  key={suggestion}
                  type="button"
                  onClick={() => {
                    ask(suggestion);
                    dialog.current?.querySelector('input')?.focus();
                  }}
                  className="min-h-8 rounded-md bg-sunk px-2 text-ink hover:text-accent"
                >
                  {suggestion}
                </button>
              ))}
            </p>
          )}
        </div>
      )}
      <p
        className={classNames(
          'flex items-center gap-x-4 border-t border-hairline px-4 py-2 text-1 text-soft',
          hits.length === 0 && 'max-sm:hidden',
        )}
      >
        <span className="flex items-center gap-1 max-sm:hidden">
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd> choose
        </span>
        <span className="flex items-center gap-1 max-sm:hidden">
          <Kbd>Enter</Kbd> open
        </span>
        {words !== '' && hits.length > 0 ? (
          <Link
            href={`/search?q=${encodeURIComponent(words)}`}
            onClick={onClose}
            className="ml-auto py-1 text-accent underline underline-offset-2"
          >
            All on one page
          </Link>
        ) : null}
      </p>
    </dialog>
  );
}

const said = (count: number): string => (count === 0 ? 'Nothing found' : `${count} found`);
