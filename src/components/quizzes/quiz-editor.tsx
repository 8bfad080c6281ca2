'use client';

import { Eye, Printer } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { sameQuiz } from '@/catalog';
import { useAction } from '@/components/account/use-action';
import { Unpublished } from '@/components/teach/unpublished';
import { Badge } from '@/components/ui/badge';
import { Button, buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { LinesDiff } from '@/components/ui/lines-diff';
import { MenuItem } from '@/components/ui/menu';
import { MoreMenu } from '@/components/ui/more-menu';
import { note } from '@/components/ui/toast';
import { type ApiOutputs, api } from '@/trpc/calls';
import { type CardHit, CardSearch } from './card-search';
import { PartList } from './part-list';
import { cardsOf, countOf, faultsOf, type QuizDraft } from './quiz-draft';
import { quizOutline } from './quiz-outline';
import { QuizPreview } from './quiz-preview';
import { QuizSettings } from './quiz-settings';
import { useQuizDraft } from './use-quiz-draft';

interface QuizEditorProps {
  readonly slug: string;
  readonly first: { readonly draft: QuizDraft; readonly revision: number };
  /** The newest version; null before there is one. */
  readonly published: ApiOutputs['quizzes']['get']['published'];
  /** Of the cards it and that version name. */
  readonly cards: readonly CardHit[];
  readonly lessons: readonly { readonly slug: string; readonly title: string }[];
}

const SAVING = {
  saved: 'Saved',
  saving: 'Saving',
  away: 'Not saved: the connection is away. It is tried again.',
  conflict: '',
} as const;

/** A quiz in the making: what it asks, how it is taken, and the bank beside it. */
export function QuizEditor({ slug, first, published, cards, lessons }: QuizEditorProps) {
  const router = useRouter();
  const { draft, change, replace, saving, theirs, choose } = useQuizDraft(slug, first);
  const { pending, fault, run } = useAction();
  const [known, setKnown] = useState(() => new Map(cards.map((card) => [card.slug, card])));
  const [target, setTarget] = useState<number>();
  const [previewing, setPreviewing] = useState(false);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [former, setFormer] = useState<QuizDraft>();
  const version = published?.version ?? 0;
  const archived = published?.state === 'archived';
  const changed = published !== null && !sameQuiz(draft, published.body);
  const nameOf = (card: string): string => known.get(card)?.prompt ?? card;
  const { questions, points } = countOf(draft);
  const pool = target === undefined ? undefined : draft.parts[target];

  const add = (hits: readonly CardHit[]): void => {
    setFaults([]);
    setKnown((before) => new Map([...before, ...hits.map((card) => [card.slug, card] as const)]));
    const slugs = hits.map((hit) => hit.slug);
    change((before) => ({
      ...before,
      parts:
        target !== undefined && before.parts[target]?.kind === 'pool'
          ? before.parts.map((part, index) =>
              index === target && part.kind === 'pool'
                ? { ...part, cards: [...new Set([...part.cards, ...slugs])] }
                : part,
            )
          : [...before.parts, ...slugs.map((card) => ({ kind: 'card', card, points: 1 }) as const)],
    }));
  };
  const addPool = (): void => {
    setTarget(draft.parts.length);
    change((before) => ({
      ...before,
      parts: [
        ...before.parts,
        { kind: 'pool', title: `Pool ${before.parts.length + 1}`, cards: [], draw: 1, points: 1 },
      ],
    }));
  };
  const publish = async (): Promise<void> => {
    const found = faultsOf(draft);
    setFaults(found);
    if (found.length > 0) return;
    let made = 0;
    if (!(await run(async () => ({ version: made } = await api.quizzes.publish.mutate({ slug, body: draft }))))) return;
    note(`Version ${made} is published. Give it to a class from the class’s page.`);
    router.refresh();
  };
  const takeBack = async (): Promise<void> => {
    if (published && (await run(() => replace(published.body)))) setFormer(draft);
  };
  const archive = async (away: boolean): Promise<void> => {
    if (!(await run(() => api.quizzes.archive.mutate({ slug, archived: away })))) return;
    note(away ? 'Put away. Nobody can begin or assign it.' : 'The quiz is back.');
    router.refresh();
  };

  return (
    <>
      <header className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0 grow basis-80">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-5 font-semibold tracking-tight [overflow-wrap:anywhere]">
              {draft.title || 'Untitled quiz'}
            </h1>
            {archived ? (
              <Badge>Put away</Badge>
            ) : version > 0 ? (
              <Badge tone="succeeded">Version {version}</Badge>
            ) : (
              <Badge>Draft</Badge>
            )}
            {changed && !archived ? (
              <Unpublished
                about={`Classes get version ${version}. What you changed since reaches them when you publish it.`}
                act="Publish"
                pending={pending}
                onAct={() => void publish()}
                onTakeBack={() => void takeBack()}
              >
                <LinesDiff
                  label="What changed"
                  before={quizOutline(published.body, nameOf)}
                  after={quizOutline(draft, nameOf)}
                />
              </Unpublished>
            ) : null}
          </div>
          <p role="status" className="mt-1 text-1 text-soft tabular-nums">
            {questions} {questions === 1 ? 'question' : 'questions'}, {points} {points === 1 ? 'point' : 'points'}.{' '}
            {SAVING[saving]}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setPreviewing(true)} disabled={draft.parts.length === 0}>
            <Eye size={16} aria-hidden="true" />
            Preview
          </Button>
          {version > 0 ? (
            <Link href={`/teach/quizzes/${slug}/print`} className={buttonClass('secondary')}>
              <Printer size={16} aria-hidden="true" />
              Print
            </Link>
          ) : null}
          {archived ? <Button onClick={() => void archive(false)}>Bring back</Button> : null}
          <Button kind="primary" pending={pending} onClick={() => void publish()}>
            Publish
          </Button>
          {version > 0 && !archived ? (
            <MoreMenu label="More for this quiz">
              <MenuItem onSelect={() => void archive(true)}>Put away</MenuItem>
            </MoreMenu>
          ) : null}
        </div>
      </header>
      {fault ? (
        <Callout tone="fault" role="alert" className="mb-4">
          {fault}
        </Callout>
      ) : null}
      {former && !changed ? (
        <Callout role="status" className="mb-6">
          <p>Version {version} stands in the place of your changes.</p>
          <div className="mt-2">
            <Button
              size="small"
              onClick={() => {
                change(() => former);
                setFormer(undefined);
              }}
            >
              Give my changes back
            </Button>
          </div>
        </Callout>
      ) : null}
      {faults.length > 0 ? (
        <Callout tone="care" role="alert" title="Before it can be published" className="mb-4">
          <ul className="list-disc pl-5">
            {faults.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Callout>
      ) : null}
      {theirs ? (
        <Callout tone="care" role="alert" title="This quiz was changed elsewhere" className="mb-4">
          <p>Another tab saved a text of its own. Go on with one; the other is kept.</p>
          <details className="mt-2">
            <summary className="w-fit cursor-pointer font-medium">What differs</summary>
            <div className="mt-2 bg-raised">
              <LinesDiff
                label="From the other text to yours"
                before={quizOutline(theirs, nameOf)}
                after={quizOutline(draft, nameOf)}
              />
            </div>
            <p className="mt-1 text-1">− stands in the other text, + in yours.</p>
          </details>
          <div className="mt-2 flex gap-2">
            <Button size="small" onClick={() => void choose('mine')}>
              Go on with mine
            </Button>
            <Button size="small" onClick={() => void choose('theirs')}>
              Take the other
            </Button>
          </div>
        </Callout>
      ) : null}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-8">
          <QuizSettings draft={draft} onChange={(part) => change((before) => ({ ...before, ...part }))} />
          <section aria-labelledby="parts" className="grid gap-3">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h2 id="parts" className="text-3 font-semibold">
                Questions
              </h2>
              <div className="flex gap-2">
                {target !== undefined ? (
                  <Button size="small" kind="quiet" onClick={() => setTarget(undefined)}>
                    Add single questions again
                  </Button>
                ) : null}
                <Button size="small" onClick={addPool}>
                  Add a pool
                </Button>
              </div>
            </div>
            {draft.parts.length === 0 ? (
              <EmptyState title="It asks nothing yet">
                <p>Find questions in the bank and add them. A pool draws some of its questions for each student.</p>
              </EmptyState>
            ) : (
              <PartList
                parts={draft.parts}
                cards={known}
                target={target}
                onTarget={setTarget}
                onChange={(parts) => change((before) => ({ ...before, parts }))}
              />
            )}
          </section>
        </div>
        <CardSearch
          lessons={lessons}
          taken={new Set(cardsOf(draft))}
          into={pool?.kind === 'pool' ? `“${pool.title}”` : 'the quiz'}
          onAdd={add}
        />
      </div>
      <QuizPreview draft={draft} open={previewing} onClose={() => setPreviewing(false)} />
    </>
  );
}
