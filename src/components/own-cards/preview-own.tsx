'use client';

import { useId, useState } from 'react';
import { ChooseBar, toggled } from '@/components/exchange/choose-bar';
import { Losses } from '@/components/exchange/losses';
import { Pager } from '@/components/exchange/pager';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Callout } from '@/components/ui/callout';
import type { LeftOut } from '@/exchange';
import { Sides } from './sides';
import type { ListedCard, OwnImport, ReadPage } from './use-own-import';

const perPage = 20;

const STANDING: Record<
  ListedCard['standing'],
  { readonly tone: BadgeTone; readonly word: string; readonly hint: string }
> = {
  new: { tone: 'accent', word: 'New', hint: '' },
  same: { tone: 'plain', word: 'Unchanged', hint: 'It is among your cards letter for letter.' },
  update: { tone: 'running', word: 'Update', hint: 'Replaces the text of your last import; what you remember stays.' },
  edited: {
    tone: 'caught',
    word: 'Changed here',
    hint: 'You changed this card here since the last import. Importing it replaces your changes.',
  },
  back: { tone: 'running', word: 'Deleted here', hint: 'Importing it brings it back, with what you remember of it.' },
  course: { tone: 'plain', word: 'In the course', hint: 'The course asks this card already.' },
};

const FILTERS = ['all', 'losses', 'left'] as const;
type Filter = (typeof FILTERS)[number];
const WORDS: Record<Filter, string> = { all: 'Cards', losses: 'With losses', left: 'Left out' };

/** Every card of a file as it will be, with what does not come along beside it; those chosen are written. */
export function PreviewOwn({ wizard, page }: { wizard: OwnImport; page: ReadPage }) {
  const { chosen, setChosen } = wizard;
  const { listed, left } = page;
  const [filter, setFilter] = useState<Filter>(listed.length === 0 ? 'left' : 'all');
  const [at, setAt] = useState(1);
  const lossy = listed.filter(({ losses }) => losses.length > 0);
  const shown = filter === 'losses' ? lossy : filter === 'all' ? listed : [];
  const counts: Record<Filter, number> = { all: listed.length, losses: lossy.length, left: left.length };
  const pages = Math.max(1, Math.ceil((filter === 'left' ? left : shown).length / perPage));
  const place = (Math.min(at, pages) - 1) * perPage;
  const show = (next: Filter): void => {
    setFilter(next);
    setAt(1);
  };
  return (
    <section aria-label="Cards of the file" className="grid gap-4">
      <p className="text-soft">
        <span className="font-medium text-ink [overflow-wrap:anywhere]">{page.name}</span>, read as: {page.format}
      </p>
      {page.losses.length > 0 ? (
        <Callout tone="note">
          {page.losses.map((loss) => (
            <p key={loss}>{loss}</p>
          ))}
        </Callout>
      ) : null}
      <ChooseBar
        wizard={wizard}
        ids={listed.map(({ externalId }) => externalId)}
        act={`Add ${chosen.size} ${chosen.size === 1 ? 'card' : 'cards'}`}
        filter={{ label: 'Which cards', value: filter, onChange: show }}
        options={FILTERS.map((id) => ({ id, label: `${WORDS[id]} ${counts[id]}` }))}
      />
      {filter === 'left' ? <LeftList left={left.slice(place, place + perPage)} /> : null}
      {filter === 'losses' && lossy.length === 0 ? (
        <p className="py-6 text-soft">Nothing of any card is lost.</p>
      ) : null}
      {filter === 'left' ? null : (
        <ol className="grid gap-4">
          {shown.slice(place, place + perPage).map((card) => (
            <li key={card.externalId}>
              <ListedSides
                card={card}
                chosen={chosen.has(card.externalId)}
                onToggle={() => setChosen(toggled(chosen, card.externalId))}
              />
            </li>
          ))}
        </ol>
      )}
      <Pager page={Math.min(at, pages)} pages={pages} onPage={setAt} />
    </section>
  );
}

interface ListedProps {
  readonly card: ListedCard;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

function ListedSides({ card, chosen, onToggle }: ListedProps) {
  const id = useId();
  const { tone, word, hint } = STANDING[card.standing];
  const { front, back, deck, tags, line, losses } = card;
  return (
    <article
      aria-labelledby={id}
      className="grid gap-4 rounded-md border border-hairline bg-raised p-4 sm:p-6 lg:grid-cols-[minmax(0,1fr)_18rem] lg:gap-8"
    >
      <Sides front={front} back={back} />
      <div className="grid content-start gap-3 border-t border-hairline pt-4 lg:border-t-0 lg:border-l lg:pt-0 lg:pl-6">
        <label className="flex items-center gap-2 text-2 font-medium">
          <input type="checkbox" checked={chosen} onChange={onToggle} className="size-4 shrink-0 accent-accent" />
          <span id={id}>
            Import this card<span className="sr-only">: {front.slice(0, 80)}</span>
          </span>
        </label>
        <p className="flex flex-wrap items-center gap-2 text-1 text-soft [overflow-wrap:anywhere]">
          <Badge tone={tone}>{word}</Badge>
          <span>{deck}</span>
          {line === undefined ? null : <span className="tabular-nums">line {line}</span>}
        </p>
        {tags.length > 0 ? <p className="text-1 text-soft [overflow-wrap:anywhere]">{tags.join(', ')}</p> : null}
        {hint ? <p className="text-1 text-soft">{hint}</p> : null}
        <Losses losses={losses} />
      </div>
    </article>
  );
}

function LeftList({ left }: { left: readonly LeftOut[] }) {
  if (left.length === 0) return <p className="py-6 text-soft">Everything in the file can be a card.</p>;
  return (
    <ul className="grid gap-3">
      {left.map(({ title, line, reason }) => (
        <li key={`${line} ${title} ${reason}`} className="border-b border-hairline pb-3 [overflow-wrap:anywhere]">
          <p className="font-medium">
            {title}
            {line === undefined ? null : <span className="font-normal text-soft tabular-nums"> · line {line}</span>}
          </p>
          <p className="text-1 text-soft">{reason}</p>
        </li>
      ))}
    </ul>
  );
}
