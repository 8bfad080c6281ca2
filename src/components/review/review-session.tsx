'use client';

import { MoreHorizontal, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { useCallback, useEffect, useRef, useState } from 'react';
import { QuizCard, type Recorded, type SentAnswer } from '@/components/quiz/quiz-card';
import { Button, buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { isTyping } from '@/components/ui/is-typing';
import { Menu, MenuItem } from '@/components/ui/menu';
import { note } from '@/components/ui/toast';
import type { Graded } from '@/grading';
import { type CardRating, ratings } from '@/review';
import type { ApiOutputs } from '@/trpc/calls';
import { keepForLater, sendOutbox } from './outbox';
import { RatingBar } from './rating-bar';
import { SessionEnd } from './session-end';

export type Queue = ApiOutputs['review']['queue'];
type QueuedCard = Queue['cards'][number];

const calls = () => import('@/trpc/learner-client');

interface Answered {
  readonly answerId: string;
  readonly graded: Graded;
  readonly at: number;
}

/** One card after the other: answer, see why, say how well it was known. The next cards are here already, so none is waited for. */
export function ReviewSession({ first }: { first: Queue }) {
  const [queue, setQueue] = useState(first);
  const [cards, setCards] = useState(first.cards);
  const [answered, setAnswered] = useState<Answered>();
  const [away, setAway] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [rated, setRated] = useState(0);
  const recorded = useRef<string>('');
  const seen = useRef(new Set<string>());
  const frame = useRef<HTMLDivElement>(null);
  const current = cards[0];

  /** The queue anew; cards already behind us on this screen are not put in front again while their rating is on its way. */
  const refill = useCallback(async (keep: readonly QueuedCard[]): Promise<void> => {
    try {
      const { review } = await calls();
      const next = await review.queue.query({});
      setQueue(next);
      setAway(false);
      const waiting = new Set(keep.map(({ slug }) => slug));
      setCards([...keep, ...next.cards.filter(({ slug }) => !waiting.has(slug))]);
    } catch {
      setAway(true);
    }
  }, []);

  useEffect(() => {
    const back = async (): Promise<void> => {
      const sent = await sendOutbox();
      if (sent === 0) return;
      note(
        sent === 1 ? 'One answer that waited here was recorded.' : `${sent} answers that waited here were recorded.`,
      );
      void refill([]);
    };
    void back();
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [refill]);

  const goOn = useCallback((): void => {
    setAnswered(undefined);
    setFault(undefined);
    setCards((before) => before.slice(1));
    frame.current?.scrollIntoView({ block: 'start' });
  }, []);

  const send = async (answer: SentAnswer): Promise<Recorded> => {
    try {
      const { cards: client } = await calls();
      const { id, graded } = await client.answer.mutate({ ...answer, response: { ...answer.response } });
      recorded.current = id;
      setAway(false);
      return { graded };
    } catch (error) {
      const { answered: refused } = await calls().catch(() => ({ answered: () => false }) as const);
      if (refused(error)) return { refused: (error as Error).message };
      if (!keepForLater(answer)) return { unsent: 'This did not reach the server. Press Answer to send it again.' };
      setAway(true);
      goOn();
      return { unsent: '' };
    }
  };

  const rate = useCallback(
    async (rating: CardRating): Promise<void> => {
      if (!answered || busy) return;
      setBusy(true);
      setFault(undefined);
      try {
        const { review } = await calls();
        const { leech } = await review.rate.mutate({ answerId: answered.answerId, rating });
        if (leech) note('Forgotten eight times: this card is set aside. Read its paragraph again, then resume it.');
        const rest = cards.slice(1);
        setRated((count) => count + 1);
        goOn();
        void refill(rest.slice(0, 2));
      } catch {
        setFault('Your rating did not reach the server. Your answer is recorded; rate it again.');
      } finally {
        setBusy(false);
      }
    },
    [answered, busy, cards, goOn, refill],
  );

  const undo = useCallback(async (): Promise<void> => {
    try {
      const { review } = await calls();
      const { card } = await review.undo.mutate();
      const next = await review.queue.query({ card });
      setQueue(next);
      setCards(next.cards);
      setAnswered(undefined);
      setFault(undefined);
      setRated((count) => Math.max(0, count - 1));
      note('The last rating was taken back.');
    } catch (error) {
      const { answered: refused } = await calls().catch(() => ({ answered: () => false }) as const);
      setFault(refused(error) ? (error as Error).message : 'This did not reach the server. Try again.');
    }
  }, []);

  const setAside = async (how: 'suspend' | 'bury'): Promise<void> => {
    if (!current) return;
    try {
      const { review } = await calls();
      await review.setAside.mutate({ card: current.slug, how });
      note(how === 'bury' ? 'Put off until tomorrow.' : 'Suspended. It stays in the list of your cards.');
      goOn();
      void refill(cards.slice(1, 3));
    } catch {
      setFault('This did not reach the server. Try again.');
    }
  };

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const rating = ratings[Number(event.key) - 1];
      if (answered && rating) {
        event.preventDefault();
        void rate(answered.graded.correct ? rating : 'again');
      } else if (event.key === 'u') {
        event.preventDefault();
        void undo();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [answered, rate, undo]);

  useEffect(() => {
    if (current) seen.current.add(current.slug);
    // The card takes the keys at once: 1 to 9 choose, Enter answers.
    const place = frame.current?.querySelector<HTMLElement>('input, button');
    if (current && seen.current.size > 1) place?.focus({ preventScroll: true });
  }, [current]);

  const left = queue.counts.learning + queue.counts.due + queue.counts.new;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Counts counts={queue.counts} done={queue.doneToday} />
        <div className="flex items-center gap-2">
          <Button kind="quiet" size="small" onClick={undo} disabled={queue.doneToday === 0 && rated === 0}>
            <Undo2 size={16} aria-hidden="true" />
            Undo
          </Button>
          {current ? (
            <Menu
              label="This card"
              trigger={
                <button
                  type="button"
                  aria-label="More for this card"
                  className="grid size-9 place-items-center rounded-md text-soft hover:bg-sunk hover:text-ink"
                >
                  <MoreHorizontal size={18} aria-hidden="true" />
                </button>
              }
            >
              <MenuItem onSelect={() => void setAside('bury')}>Put off until tomorrow</MenuItem>
              <MenuItem onSelect={() => void setAside('suspend')}>Suspend this card</MenuItem>
            </Menu>
          ) : null}
        </div>
      </div>
      {away ? (
        <Callout tone="care" role="status">
          The connection is away. What you answer is kept here and sent when it is back, once; the explanation comes
          with it.
        </Callout>
      ) : null}
      <div ref={frame} className="scroll-mt-20">
        {current ? (
          <QuizCard
            key={`${current.slug}/${current.versionId}/${rated}`}
            card={current.card}
            versionId={current.versionId}
            send={send}
            onGraded={(graded) => setAnswered({ answerId: recorded.current, graded, at: Date.now() })}
          />
        ) : (
          <SessionEnd queue={queue} left={left} onMore={() => void refill([])} />
        )}
      </div>
      {current && answered ? (
        <div className="sticky bottom-0 -mx-4 border-t border-hairline bg-paper px-4 py-3 sm:static sm:mx-0 sm:border-0 sm:p-0">
          <RatingBar
            correct={answered.graded.correct}
            due={current.due}
            now={answered.at}
            disabled={busy}
            onRate={(rating) => void rate(rating)}
          />
        </div>
      ) : null}
      {fault ? (
        <Callout tone="fault" role="alert">
          {fault}
        </Callout>
      ) : null}
      {current && answered ? (
        <p className="text-1 text-soft">
          <Link href={`/lessons/${current.card.lesson}`} className={buttonClass('quiet', 'small')}>
            Read the paragraph it comes from
          </Link>
        </p>
      ) : null}
    </div>
  );
}

function Counts({ counts, done }: { counts: Queue['counts']; done: number }) {
  const facts = [
    { words: 'learning', value: counts.learning, tone: 'text-caught' },
    { words: 'due', value: counts.due, tone: 'text-accent' },
    { words: 'new', value: counts.new, tone: 'text-soft' },
    { words: 'done today', value: done, tone: 'text-succeeded' },
  ];
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-1 text-1 tabular-nums" aria-live="polite">
      {facts.map(({ words, value, tone }) => (
        <div key={words} className="flex gap-1">
          <dt className="order-2 text-soft">{words}</dt>
          <dd className={`font-semibold ${value > 0 ? tone : 'text-soft'}`}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
