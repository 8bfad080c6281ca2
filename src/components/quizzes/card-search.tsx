'use client';

import { Plus, Search } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { kindName } from '@/components/bank/words';
import { Button } from '@/components/ui/button';
import { controlClass } from '@/components/ui/field';
import { InlineProse } from '@/components/ui/prose';
import type { ApiOutputs } from '@/trpc/calls';
import { api } from '@/trpc/calls';

export type CardHit = ApiOutputs['quizzes']['searchCards']['cards'][number];

interface CardSearchProps {
  readonly lessons: readonly { readonly slug: string; readonly title: string }[];
  /** Slugs that are in already. */
  readonly taken: ReadonlySet<string>;
  /** Where it goes, in words: `the quiz`, or a pool's name. */
  readonly into: string;
  readonly onAdd: (cards: readonly CardHit[]) => void;
}

const pageSize = 20;
/** Beyond these, narrowing finds sooner than scrolling. */
const most = 100;

/** Finds questions of the bank by words, lesson and domain, and adds them one by one or all at once. */
export function CardSearch({ lessons, taken, into, onAdd }: CardSearchProps) {
  const [find, setFind] = useState('');
  const [lesson, setLesson] = useState('');
  const [domain, setDomain] = useState('');
  const [size, setSize] = useState(pageSize);
  const [found, setFound] = useState<ApiOutputs['quizzes']['searchCards']>();
  const [away, setAway] = useState(false);
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      const query = { find, lesson: lesson || null, domain: domain ? Number(domain) : null, page: 1, pageSize: size };
      api.quizzes.searchCards.query(query).then(
        (answer) => {
          if (stale) return;
          setFound(answer);
          setAway(false);
        },
        () => {
          if (!stale) setAway(true);
        },
      );
    }, 200);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [find, lesson, domain, size]);
  const titles = useMemo(() => new Map(lessons.map(({ slug, title }) => [slug, title])), [lessons]);
  const fresh = (found?.cards ?? []).filter(({ slug }) => !taken.has(slug));
  return (
    <section aria-labelledby="bank" className="grid content-start gap-3">
      <h2 id="bank" className="text-3 font-semibold">
        Add questions to {into}
      </h2>
      <div className="relative">
        <Search size={16} aria-hidden="true" className="pointer-events-none absolute top-3 left-3 text-soft" />
        <input
          type="search"
          aria-label="Find questions"
          placeholder="Words of the question"
          value={find}
          onChange={({ target }) => {
            setFind(target.value);
            setSize(pageSize);
          }}
          className={`${controlClass()} pl-9`}
        />
      </div>
      <div className="grid grid-cols-2 gap-2">
        <select
          aria-label="Lesson"
          value={lesson}
          onChange={({ target }) => setLesson(target.value)}
          className={`${controlClass(false, 'small')} min-w-0`}
        >
          <option value="">Every lesson</option>
          {lessons.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
        <select
          aria-label="Domain"
          value={domain}
          onChange={({ target }) => setDomain(target.value)}
          className={`${controlClass(false, 'small')} min-w-0`}
        >
          <option value="">Every domain</option>
          {[1, 2, 3, 4].map((one) => (
            <option key={one} value={one}>
              Domain {one}
            </option>
          ))}
        </select>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-1 text-soft">
          {away
            ? 'The bank could not be reached. Change a word to try again.'
            : found
              ? `${found.total} found`
              : 'Looking'}
        </p>
        {fresh.length > 1 ? (
          <Button size="small" kind="quiet" onClick={() => onAdd(fresh)}>
            Add these {fresh.length}
          </Button>
        ) : null}
      </div>
      <ul className="max-h-[60dvh] overflow-y-auto border-t border-hairline">
        {(found?.cards ?? []).map((card) => (
          <li key={card.slug} className="flex items-start gap-2 border-b border-hairline py-2">
            <div className="min-w-0 grow">
              <p className="line-clamp-2 [overflow-wrap:anywhere]">
                <InlineProse text={card.prompt} />
              </p>
              <p className="text-1 text-soft">
                {kindName(card.kind)}, domain {card.domain}, {titles.get(card.lesson) ?? card.lesson}
              </p>
            </div>
            {taken.has(card.slug) ? (
              <span className="shrink-0 py-1.5 text-1 text-soft">✓ in</span>
            ) : (
              <Button size="small" aria-label={`Add “${card.prompt.slice(0, 60)}”`} onClick={() => onAdd([card])}>
                <Plus size={14} aria-hidden="true" />
                Add
              </Button>
            )}
          </li>
        ))}
      </ul>
      {found && found.total > found.cards.length ? (
        size < most ? (
          <Button size="small" onClick={() => setSize(most)}>
            Show more
          </Button>
        ) : (
          <p className="text-1 text-soft">These are the first {most}. Words, a lesson or a domain narrow them.</p>
        )
      ) : null}
    </section>
  );
}
