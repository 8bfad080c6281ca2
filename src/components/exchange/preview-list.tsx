'use client';

import { useId, useState } from 'react';
import { kindName } from '@/components/bank/words';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { ReadQuestion } from '@/exchange';
import { CardPreview } from './card-preview';
import { ChooseBar, toggled } from './choose-bar';
import { Losses } from './losses';
import { Pager } from './pager';
import type { ListedQuestion, ReadPage, useImport } from './use-import';

const perPage = 10;

const STANDING: Record<
  ListedQuestion['standing'],
  { readonly tone: BadgeTone; readonly word: string; readonly hint: string }
> = {
  new: { tone: 'accent', word: 'New', hint: '' },
  same: { tone: 'plain', word: 'Unchanged', hint: 'It stands in your bank letter for letter.' },
  update: { tone: 'running', word: 'Update', hint: 'Replaces the text of your last import.' },
  edited: {
    tone: 'caught',
    word: 'Changed here',
    hint: 'You changed this question here since the last import. Importing it replaces your changes.',
  },
  again: { tone: 'running', word: 'New draft', hint: 'The question was handed in; this begins its next version.' },
};

const FILTERS = [
  { id: 'all', label: 'All' },
  { id: 'losses', label: 'With losses' },
  { id: 'left', label: 'Not importable' },
] as const;
type Filter = (typeof FILTERS)[number]['id'];

/** Every question of a file as it will be, with what does not come along beside it; those chosen are written. */
export function PreviewList({ wizard, page }: { wizard: ReturnType<typeof useImport>; page: ReadPage }) {
  const { chosen, setChosen, picture } = wizard;
  const { listed, left } = page;
  const lossy = listed.filter(({ losses }) => losses.length > 0);
  const [filter, setFilter] = useState<Filter>('all');
  const [at, setAt] = useState(1);
  const [answered, setAnswered] = useState(true);
  const shown: readonly ReadQuestion[] = filter === 'all' ? listed : filter === 'losses' ? lossy : left;
  const pages = Math.max(1, Math.ceil(shown.length / perPage));
  const here = shown.slice((Math.min(at, pages) - 1) * perPage, Math.min(at, pages) * perPage);
  const show = (next: Filter): void => {
    setFilter(next);
    setAt(1);
  };
  const counts: Record<Filter, number> = { all: listed.length, losses: lossy.length, left: left.length };
  return (
    <section aria-label="Questions of the file" className="grid gap-4">
      <ChooseBar
        wizard={wizard}
        ids={listed.map(({ externalId }) => externalId)}
        act={`Write ${chosen.size} as drafts`}
        note={
          left.length > 0
            ? left.length === 1
              ? 'one cannot be a card'
              : `${left.length.toLocaleString('en')} cannot be cards`
            : undefined
        }
        filter={{ label: 'Which questions', value: filter, onChange: show }}
        options={FILTERS.map(({ id, label }) => ({ id, label: `${label} ${counts[id]}` }))}
      >
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={answered}
            onChange={() => setAnswered(!answered)}
            className="size-4 accent-accent"
          />
          Show answers
        </label>
      </ChooseBar>
      {here.length === 0 ? (
        <p className="py-6 text-soft">{filter === 'left' ? 'Every question of the file can be a card.' : 'None.'}</p>
      ) : null}
      <ol className="grid gap-6">
        {here.map((question) => (
          <li key={question.externalId}>
            <Question
              question={question}
              standing={'standing' in question ? (question as ListedQuestion).standing : undefined}
              chosen={chosen.has(question.externalId)}
              answered={answered}
              picture={picture}
              onToggle={() => setChosen(toggled(chosen, question.externalId))}
            />
          </li>
        ))}
      </ol>
      <Pager page={Math.min(at, pages)} pages={pages} onPage={setAt} />
    </section>
  );
}

interface QuestionProps {
  readonly question: ReadQuestion;
  readonly standing: ListedQuestion['standing'] | undefined;
  readonly chosen: boolean;
  readonly answered: boolean;
  readonly picture: (address: string) => string | undefined;
  readonly onToggle: () => void;
}

function Question({ question, standing, chosen, answered, picture, onToggle }: QuestionProps) {
  const id = useId();
  const { card, prompt, title, line, losses } = question;
  const about = standing && STANDING[standing];
  return (
    <article
      aria-labelledby={id}
      className="grid gap-4 rounded-md border border-hairline bg-raised p-4 lg:grid-cols-[minmax(0,1fr)_18rem] lg:gap-8 sm:p-6"
    >
      <div className="min-w-0">
        {card ? (
          <CardPreview card={card} id={`preview-${id}`} answered={answered} picture={picture} />
        ) : (
          <p className="text-3 font-medium text-soft">{prompt || title}</p>
        )}
      </div>
      <div className="grid content-start gap-3 border-t border-hairline pt-4 lg:border-t-0 lg:border-l lg:pt-0 lg:pl-6">
        {card ? (
          <label className="flex items-center gap-2 text-2 font-medium">
            <input type="checkbox" checked={chosen} onChange={onToggle} className="size-4 shrink-0 accent-accent" />
            <span id={id} className="min-w-0 [overflow-wrap:anywhere]">
              Import {title ? `“${title.slice(0, 60)}”` : 'this question'}
            </span>
          </label>
        ) : (
          <p id={id} className="text-2 font-medium [overflow-wrap:anywhere]">
            {title || 'Without a title'}
          </p>
        )}
        <p className="flex flex-wrap items-center gap-2 text-1 text-soft">
          {about ? <Badge tone={about.tone}>{about.word}</Badge> : <Badge tone="plain">Not imported</Badge>}
          {card ? <span>{kindName(card.kind)}</span> : null}
          {line === undefined ? null : <span className="tabular-nums">line {line}</span>}
        </p>
        {about?.hint ? <p className="text-1 text-soft">{about.hint}</p> : null}
        <Losses losses={losses} />
      </div>
    </article>
  );
}
