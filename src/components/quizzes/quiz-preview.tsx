'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { counted } from '@/components/ui/counted';
import { Dialog } from '@/components/ui/dialog';
import { Prose } from '@/components/ui/prose';
import type { ApiOutputs } from '@/trpc/calls';
import { api } from '@/trpc/calls';
import { Question } from './question';
import type { QuizDraft } from './quiz-draft';

interface QuizPreviewProps {
  readonly draft: QuizDraft;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The quiz as one student might get it. Nothing is recorded. */
export function QuizPreview({ draft, open, onClose }: QuizPreviewProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      wide
      title={draft.title || 'Preview'}
      description="As one student might get it. Nothing you choose here is recorded."
    >
      <Drawn draft={draft} />
    </Dialog>
  );
}

function Drawn({ draft }: { draft: QuizDraft }) {
  const [seed, setSeed] = useState(1);
  const [keys, setKeys] = useState(false);
  const [drawn, setDrawn] = useState<ApiOutputs['quizzes']['preview']>();
  const [fault, setFault] = useState(false);
  const [given, setGiven] = useState<ReadonlyMap<number, unknown>>(new Map());
  useEffect(() => {
    let stale = false;
    api.quizzes.preview.query({ body: { ...draft, title: draft.title.trim() || 'Untitled' }, seed: String(seed) }).then(
      (answer) => {
        if (stale) return;
        setDrawn(answer);
        setGiven(new Map());
        setFault(false);
      },
      () => {
        if (!stale) setFault(true);
      },
    );
    return () => {
      stale = true;
    };
  }, [draft, seed]);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-4">
        <Button size="small" onClick={() => setSeed((before) => before + 1)}>
          Draw another
        </Button>
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={keys}
            onChange={({ target }) => setKeys(target.checked)}
            className="size-4 accent-accent"
          />
          Show the keys
        </label>
        {drawn ? (
          <p className="text-1 text-soft tabular-nums">
            {counted(drawn.questions.length, 'question')}, {counted(drawn.maxPoints, 'point')}
          </p>
        ) : null}
      </div>
      {fault ? (
        <Callout tone="fault" role="alert">
          It could not be drawn. See that every pool has as many questions as it draws, then open this again.
        </Callout>
      ) : null}
      {drawn && drawn.missing.length > 0 ? (
        <Callout tone="care">Not in the bank any more: {drawn.missing.join(', ')}. Take these out.</Callout>
      ) : null}
      <ol className="grid gap-4">
        {(drawn?.questions ?? []).map(({ place, card, points, key }) => (
          <li key={`${seed}/${place}`} className="rounded-md border border-hairline p-4">
            <p className="mb-2 text-1 text-soft tabular-nums">
              Question {place + 1}, {points === 1 ? 'one point' : `${points} points`}
            </p>
            <div id={`prompt-${card.id}`} className="mb-3 text-3 font-medium text-pretty">
              <Prose text={card.prompt} />
            </div>
            <Question
              card={card}
              response={given.get(place) ?? null}
              graded={keys && key ? key : undefined}
              onChange={(response) => setGiven((before) => new Map(before).set(place, response))}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
