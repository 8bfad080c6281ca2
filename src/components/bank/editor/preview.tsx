'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { QuizCard } from '@/components/quiz/quiz-card';
import { classNames } from '@/components/ui/class-names';
import { Segmented } from '@/components/ui/segmented';
import type { Card } from '@/grading';
import { api } from '@/trpc/calls';
import type { Vocabulary } from '../bank-filter';
import { formOf } from '../forms';
import type { FormFault } from './form';
import { forPreview } from './lenient';
import { type Body, pathWords } from './paths';

type Grading = typeof import('@/grading');
type Shown = { readonly card: Card } | { readonly faults: readonly FormFault[] } | { readonly away: true };

/** Milliseconds of quiet before a card whose key is computed is run again. */
const QUIET = 700;

const WIDTHS = [
  { id: 'phone', label: 'Phone' },
  { id: 'wide', label: 'Desktop' },
] as const;

/** The card as its learner will see and answer it, by the renderer they see it in, while it is being written. */
export function Preview({ body, vocabulary }: { body: Body; vocabulary: Vocabulary }) {
  const [width, setWidth] = useState<'phone' | 'wide'>('phone');
  const [grading, setGrading] = useState<Grading>();
  const shown = useShown(grading, body, vocabulary);
  useEffect(() => {
    void import('@/grading').then(setGrading);
  }, []);
  return (
    <section aria-labelledby="preview-title" className="grid content-start gap-3">
      <div className="flex items-center justify-between gap-3">
        <h2 id="preview-title" className="text-3 font-semibold">
          As a learner sees it
        </h2>
        <Segmented label="Width" value={width} onChange={setWidth} options={WIDTHS} />
      </div>
      <div className={classNames('w-full', width === 'phone' ? 'max-w-[358px]' : 'max-w-[720px]')}>
        {grading && shown && 'card' in shown ? (
          <LiveCard key={JSON.stringify(shown.card)} grading={grading} card={shown.card} />
        ) : (
          <div className="rounded-md border border-dashed border-hairline p-4 text-soft">
            {shown && 'faults' in shown ? (
              <>
                <p>The card can be shown once this is mended:</p>
                <ul className="mt-2 list-disc pl-5">
                  {shown.faults.slice(0, 5).map(({ path, message }) => (
                    <li key={`${path.join('.')} ${message}`}>
                      {pathWords(path)}: {message}
                    </li>
                  ))}
                </ul>
              </>
            ) : shown ? (
              <p>The server, which runs this kind of card, does not answer. The preview comes back with it.</p>
            ) : (
              <p role="status">Making the preview…</p>
            )}
          </div>
        )}
      </div>
      <p className="text-1 text-soft">Answer it here as often as you like: nothing is recorded.</p>
    </section>
  );
}

/** What can be shown of a text: at once where its key is written in it, after a run where a run finds it. */
function useShown(grading: Grading | undefined, body: Body, vocabulary: Vocabulary): Shown | undefined {
  const [run, setRun] = useState<Shown>();
  const place = useMemo(() => {
    const [lesson] = vocabulary.lessons;
    const [domain] = vocabulary.domains;
    return { lesson: `${lesson?.slug}#${lesson?.sections[0]?.id}`, task: domain?.tasks[0]?.id ?? '1.1' };
  }, [vocabulary]);
  const text = useMemo(() => forPreview(formOf(body['kind'])?.show?.(body) ?? body, place), [body, place]);
  const here = useMemo((): Shown | 'run' | undefined => {
    if (!grading) return undefined;
    const whole = grading.cardSchema.safeParse(text);
    if (whole.success && !('computed' in text)) return { card: whole.data };
    const checked = grading.checkCard(text, {
      paragraphs: new Set([place.lesson]),
      tasks: new Map([[place.task, Number(place.task[0])]]),
      misconceptions: new Set(),
    });
    return 'faults' in checked ? checked : 'run';
  }, [grading, text, place]);
  const latest = useRef(0);
  useEffect(() => {
    if (here !== 'run') return;
    latest.current += 1;
    const mine = latest.current;
    const timer = setTimeout(() => {
      api.bank.complete
        .mutate({ body: text as Parameters<typeof api.bank.complete.mutate>[0]['body'] })
        .catch((): Shown => ({ away: true }))
        .then((answer) => mine === latest.current && setRun(answer));
    }, QUIET);
    return () => clearTimeout(timer);
  }, [here, text]);
  return here === 'run' ? run : here;
}

function LiveCard({ grading, card }: { grading: Grading; card: Card }) {
  const presented = useMemo(() => grading.present(card, 'preview'), [grading, card]);
  return (
    <QuizCard
      card={presented}
      versionId="preview"
      preview
      send={async ({ response }) => {
        const graded = grading.grade(card, response);
        return graded instanceof grading.Refused ? { refused: graded.message } : { graded };
      }}
    />
  );
}
