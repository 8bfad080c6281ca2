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
import { MockOptions, pressed } from './mock-options';
import { isAnswered, kept, type Mock } from './mock-state';
import { useMock } from './use-mock';

/** A mock under way: one question at a time, all of them in the palette, the server's time at the top. */
export function MockRunner({ mock }: { mock: Mock }) {
  const router = useRouter();
  useReread(mock.id, mock.now);
  const [place, turn] = usePlace(kept, mock.id, mock.items.length);
  const [handing, setHanding] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const prompt = useRef<HTMLDivElement>(null);
  const since = useRef(0);
  const ended = useRef(false);
  const lastTime = useRef(async (): Promise<void> => undefined);

  const end = useCallback((): void => {
    if (ended.current) return;
    ended.current = true;
    // The time on the question in sight belongs to the report.
    void lastTime.current().finally(() => router.refresh());
  }, [router]);
  const { answers, saving, refused, left, change, sendRest, finish } = useMock(mock, end);

  const item = mock.items[place];
  // A paper holds no other kinds.
  const card = item?.card.kind === 'single' || item?.card.kind === 'multiple' ? item.card : undefined;
  const answer = answers[place];
  const questions = mock.items.map((one, index) => {
    const own = answers[index];
    return { answered: own ? isAnswered(one, own) : false, flagged: own?.flagged ?? false };
  });
  const blanks = questions.filter(({ answered }) => !answered).length;
  const flags = questions.filter(({ flagged }) => flagged).length;

  /** The time on the question in sight counts as soon as it is left, or the paper handed in. */
  const countTime = useCallback((): void => {
    const own = answers[place];
    const spent = performance.now() - since.current;
    since.current = performance.now();
    if (own && spent > 1_000) change(place, { spentMs: Math.round(own.spentMs + spent) });
  }, [answers, change, place]);

  useEffect(() => {
    lastTime.current = () => {
      countTime();
      return sendRest();
    };
  }, [countTime, sendRest]);

  const go = useCallback(
    (to: number): void => {
      countTime();
      turn(to);
      prompt.current?.focus({ preventScroll: false });
    },
    [countTime, turn],
  );

  useEffect(() => {
    since.current = performance.now();
  }, []);

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || handing) return;
      if (event.key === ']' || event.key === 'n') go(place + 1);
      else if (event.key === '[' || event.key === 'p') go(place - 1);
      else if (event.key === 'f' && answer) change(place, { flagged: !answer.flagged });
      else if (/^[1-9]$/.test(event.key) && answer && card) {
        const option = card.options[Number(event.key) - 1];
        if (!option) return;
        change(place, { response: pressed(card, answer.response, option.id) });
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [answer, card, change, go, handing, place]);

  const handIn = async (): Promise<void> => {
    setBusy(true);
    countTime();
    setFault(await finish());
    setBusy(false);
    setHanding(false);
    router.refresh();
  };

  if (!card || !answer) return null;
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <section aria-labelledby="question" className="grid min-w-0 content-start gap-4">
        <PaperHead place={place} saving={saving} refused={refused} left={left}>
          of {mock.items.length}
        </PaperHead>
        <div className="rounded-md border border-hairline bg-raised p-4 sm:p-6">
          <div ref={prompt} tabIndex={-1} className="mb-4 text-3 outline-none">
            <Prose text={card.prompt} />
          </div>
          <MockOptions
            key={card.id}
            card={card}
            response={answer.response}
            struck={answer.struck}
            onRespond={(response) => change(place, { response })}
            onStrike={(struck) => change(place, { struck })}
          />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <div className="flex gap-2">
            <Button onClick={() => go(place - 1)} disabled={place === 0}>
              <ChevronLeft size={16} aria-hidden="true" />
              Back
            </Button>
            <Button kind="primary" onClick={() => go(place + 1)} disabled={place === mock.items.length - 1}>
              Next
              <ChevronRight size={16} aria-hidden="true" />
            </Button>
          </div>
          <FlagButton flagged={answer.flagged} onFlag={(flagged) => change(place, { flagged })} />
        </div>
        <label className="grid gap-1 text-1 text-soft">
          Your notes on this question
          <textarea
            value={answer.note}
            maxLength={1000}
            rows={2}
            onChange={({ target }) => change(place, { note: target.value })}
            className="rounded-md border border-control bg-raised p-2 text-2 text-ink"
          />
        </label>
      </section>
      <aside className="grid content-start gap-4 lg:sticky lg:top-20 lg:self-start">
        <Palette questions={questions} current={place} onGo={go} />
        <p className="text-1 text-soft tabular-nums">
          {mock.items.length - blanks} answered · {blanks} blank · {flags} flagged
        </p>
        <Button onClick={() => setHanding(true)}>Hand in</Button>
        <p className="text-1 text-soft pointer-coarse:hidden">Keys: 1 to 9 choose, [ and ] turn, f flags.</p>
        {fault ? (
          <Callout tone="fault" role="alert">
            {fault}
          </Callout>
        ) : null}
      </aside>
      <Dialog
        open={handing}
        onOpenChange={setHanding}
        title="Hand in the paper?"
        description={
          blanks > 0
            ? `${blanks === 1 ? 'One question is' : `${blanks} questions are`} still blank. A blank counts as wrong; a guess costs nothing.`
            : 'Every question is answered.'
        }
      >
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => setHanding(false)}>Go on working</Button>
          <Button kind="primary" pending={busy} onClick={handIn}>
            Hand in
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
