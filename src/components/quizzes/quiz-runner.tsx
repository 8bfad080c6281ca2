'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { FlagButton } from '@/components/quiz/flag-button';
import { Palette } from '@/components/quiz/palette';
import { PaperHead } from '@/components/quiz/paper-head';
import { usePlace } from '@/components/quiz/use-place';
import { useReread } from '@/components/quiz/use-reread';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { isTyping } from '@/components/ui/is-typing';
import { Prose } from '@/components/ui/prose';
import type { CardKind, CardResponses } from '@/grading';
import { kindOf, Question } from './question';
import { type Attempt, kept } from './quiz-state';
import { useAttempt } from './use-attempt';
import { Verdict } from './verdict';

/** A quiz under way: one question at a time, all of them in the palette, the server's time at the top. */
export function QuizRunner({ attempt }: { attempt: Attempt }) {
  const router = useRouter();
  useReread(attempt.id, attempt.now);
  const [place, turn] = usePlace(kept, attempt.id, attempt.items.length);
  const [handing, setHanding] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const prompt = useRef<HTMLDivElement>(null);
  const since = useRef(0);
  const ended = useRef(false);
  const lastTime = useRef(async (): Promise<void> => undefined);
  const each = attempt.quiz.feedback === 'each';

  const end = useCallback((): void => {
    if (ended.current) return;
    ended.current = true;
    // The time on the question in sight belongs to the report.
    void lastTime.current().finally(() => router.refresh());
  }, [router]);
  const { answers, verdicts, saving, refused, left, change, sendRest, finish } = useAttempt(attempt, end);

  const item = attempt.items[place];
  const answer = answers[place];
  const graded = verdicts.get(place);
  const waiting = Boolean(answer?.settle) && !graded;
  const questions = attempt.items.map((_, index) => ({
    answered: (answers[index]?.complete ?? false) && (!each || (answers[index]?.settle ?? false)),
    flagged: answers[index]?.flagged ?? false,
  }));
  const blanks = questions.filter(({ answered }) => !answered).length;

  /** Of the question in sight, with what was spent on it since it was turned to, or counted last. */
  const timeNow = useCallback((before: number): number => {
    const spent = performance.now() - since.current;
    since.current = performance.now();
    return Math.round(before + spent);
  }, []);
  /** Its time counts as soon as it is left, answered for good, or the quiz handed in. */
  const countTime = useCallback((): void => {
    const own = answers[place];
    if (!own) return;
    const spentMs = timeNow(own.spentMs);
    if (!own.settle && spentMs > own.spentMs + 1_000) change(place, { spentMs });
  }, [answers, change, place, timeNow]);

  useEffect(() => {
    lastTime.current = () => {
      countTime();
      return sendRest();
    };
  }, [countTime, sendRest]);

  const go = useCallback(
    (to: number): void => {
      countTime();
      setFault(undefined);
      turn(to);
      prompt.current?.focus({ preventScroll: false });
    },
    [countTime, turn],
  );
  const respond = useCallback(
    (response: CardResponses[CardKind]): void => {
      if (!item || answer?.settle) return;
      setFault(undefined);
      change(place, { response, complete: kindOf(item.card).missing(item.card, response) === undefined });
    },
    [answer?.settle, change, item, place],
  );
  const settle = useCallback((): void => {
    if (!item || !answer || answer.settle) return;
    const kind = kindOf(item.card);
    const response = (answer.response as CardResponses[CardKind] | null) ?? kind.blank(item.card);
    const missing = kind.missing(item.card, response);
    setFault(missing);
    if (!missing) change(place, { response, complete: true, settle: each, spentMs: timeNow(answer.spentMs) });
  }, [answer, change, each, item, place, timeNow]);

  useEffect(() => {
    since.current = performance.now();
  }, []);

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || handing || !item) return;
      const kind = kindOf(item.card);
      const n = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
      if (event.key === ']' || event.key === 'n') go(place + 1);
      else if (event.key === '[' || event.key === 'p') go(place - 1);
      else if (event.key === 'f' && answer && !answer.settle) change(place, { flagged: !answer.flagged });
      else if (n > 0 && kind.press && answer && !answer.settle) {
        const before = (answer.response as CardResponses[CardKind] | null) ?? kind.blank(item.card);
        respond(kind.press(item.card, before, n));
      } else if (event.key === 'Enter' && each && !(event.target instanceof HTMLButtonElement)) {
        if (graded) go(place + 1);
        else settle();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [answer, change, each, go, graded, handing, item, place, respond, settle]);

  const handIn = async (): Promise<void> => {
    setBusy(true);
    countTime();
    const failed = await finish();
    setBusy(false);
    setHanding(false);
    setFault(failed);
    if (!failed) end();
  };

  if (!item || !answer) return null;
  const orderUntouched = item.card.kind === 'order' && !answer.complete && !each;
  return (
    <div className="grid gap-6 pt-4 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <section aria-labelledby="question" className="grid min-w-0 content-start gap-4">
        <PaperHead place={place} saving={saving} refused={refused} left={left}>
          of {attempt.items.length}, {item.points === 1 ? 'one point' : `${item.points} points`}
        </PaperHead>
        <div className="rounded-md border border-hairline bg-raised p-4 sm:p-6">
          <div
            ref={prompt}
            id={`prompt-${item.card.id}`}
            tabIndex={-1}
            className="mb-4 text-3 font-medium text-pretty outline-none"
          >
            <Prose text={item.card.prompt} />
          </div>
          <Question key={item.place} card={item.card} response={answer.response} graded={graded} onChange={respond} />
          {graded ? <Verdict graded={graded} /> : null}
          {orderUntouched ? (
            <Button size="small" className="mt-3" onClick={settle}>
              Answer with this order
            </Button>
          ) : null}
        </div>
        {fault ? (
          <Callout tone="care" role="alert">
            {fault}
          </Callout>
        ) : null}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <div className="flex gap-2">
            <Button onClick={() => go(place - 1)} disabled={place === 0}>
              <ChevronLeft size={16} aria-hidden="true" />
              Back
            </Button>
            {each && !graded ? (
              <Button kind="primary" pending={waiting} onClick={settle}>
                {waiting ? 'Answering' : 'Answer'}
              </Button>
            ) : null}
            <Button
              kind={each && !graded ? 'secondary' : 'primary'}
              onClick={() => go(place + 1)}
              disabled={place === attempt.items.length - 1}
            >
              Next
              <ChevronRight size={16} aria-hidden="true" />
            </Button>
          </div>
          {graded ? null : <FlagButton flagged={answer.flagged} onFlag={(flagged) => change(place, { flagged })} />}
        </div>
      </section>
      <aside className="grid content-start gap-4 lg:sticky lg:top-20 lg:self-start">
        <Palette questions={questions} current={place} onGo={go} />
        <Button kind={blanks === 0 ? 'primary' : 'secondary'} onClick={() => setHanding(true)}>
          Hand in
        </Button>
        <p className="text-1 text-soft">
          {each
            ? 'Each answer is explained at once and then stays as it is.'
            : attempt.quiz.feedback === 'end'
              ? 'Explained when you hand it in.'
              : 'Explained once the quiz has closed for everybody.'}{' '}
          <span className="pointer-coarse:hidden">
            Keys: {item && kindOf(item.card).press ? '1 to 9 choose, ' : ''}[ and ] turn, f flags.
          </span>
        </p>
        {attempt.quiz.instructions ? (
          <Prose text={attempt.quiz.instructions} className="text-1 text-soft [overflow-wrap:anywhere]" />
        ) : null}
      </aside>
      <Dialog
        open={handing}
        onOpenChange={setHanding}
        title="Hand in?"
        description={
          blanks === 0
            ? 'Every question is answered.'
            : blanks === 1
              ? 'One question is still blank; it counts as wrong.'
              : `${blanks} questions are still blank; they count as wrong.`
        }
      >
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => setHanding(false)}>Go on answering</Button>
          <Button kind="primary" pending={busy} onClick={() => void handIn()}>
            Hand in
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
