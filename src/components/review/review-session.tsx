'use client';

import { Undo2 } from 'lucide-react';
import Link from 'next/link';
import { useCallback, useEffect, useRef, useState } from 'react';
import { OwnReviewCard } from '@/components/own-cards/own-review-card';
import { QuizCard, type Recorded, type SentAnswer } from '@/components/quiz/quiz-card';
import { Button, buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { isTyping } from '@/components/ui/is-typing';
import { note } from '@/components/ui/toast';
import { type CardRating, ratings } from '@/review';
import { CardMenu } from './card-menu';
import { Counts } from './counts';
import { keepForLater, type OwnRating, sendOutbox } from './outbox';
import type { Queue } from './queue';
import { RatingBar } from './rating-bar';
import { SessionEnd } from './session-end';

type QueuedCard = Queue['cards'][number];

const calls = () => import('@/trpc/learner-client');

/** What is rated next: an answer that was graded, or a card of one's own whose back was shown. */
interface Answered {
  /** Undefined for a card of one's own. */
  readonly answerId: string | undefined;
  readonly correct: boolean;
  readonly at: number;
  /** Of a card of one's own: the same however often its rating is sent. */
  readonly clientKey: string;
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
  const openedAt = useRef(0);
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
      const card = cards[0];
      if (!answered || busy || !card) return;
      setBusy(true);
      setFault(undefined);
      const { answerId, clientKey, at } = answered;
      const own: OwnRating = { card: card.slug, rating, clientKey, tookMs: Math.max(0, at - openedAt.current) };
      try {
        const { review } = await calls();
        const { leech } = await (answerId === undefined
          ? review.rateOwn.mutate(own)
          : review.rate.mutate({ answerId, rating }));
        if (leech) note('Forgotten eight times: this card is set aside. Read its paragraph again, then resume it.');
        const rest = cards.slice(1);
        setRated((count) => count + 1);
        goOn();
        void refill(rest.slice(0, 2));
      } catch (error) {
        const { answered: refused } = await calls().catch(() => ({ answered: () => false }) as const);
        if (refused(error)) setFault((error as Error).message);
        else if (answerId === undefined && keepForLater(own)) {
          setAway(true);
          goOn();
        } else setFault('Your rating did not reach the server. Your answer is recorded; rate it again.');
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
      note(how === 'bury' ? 'Put off until tomorrow.' : 'Suspended. Resume it under Your cards.');
      goOn();
      void refill(cards.slice(1, 3));
    } catch {
      setFault('This did not reach the server. Try again.');
    }
  };

  const show = useCallback((): void => {
    setAnswered({ answerId: undefined, correct: true, at: Date.now(), clientKey: crypto.randomUUID() });
  }, []);

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const rating = ratings[Number(event.key) - 1];
      if (answered && rating) {
        event.preventDefault();
        void rate(answered.correct ? rating : 'again');
      } else if (event.key === ' ' && current?.own && !answered && !(event.target instanceof HTMLButtonElement)) {
        event.preventDefault();
        show();
      } else if (event.key === 'u') {
        event.preventDefault();
        void undo();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [answered, current, rate, show, undo]);

  useEffect(() => {
    if (current) seen.current.add(current.slug);
    openedAt.current = Date.now();
    // The card takes the keys at once: 1 to 9 choose, Enter answers.
    const place = frame.current?.querySelector<HTMLElement>('input, button');
    if (current && seen.current.size > 1) place?.focus({ preventScroll: true });
  }, [current]);

  const left = queue.counts.learning + queue.counts.due + queue.counts.new;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-3">
        <Counts counts={queue.counts} done={queue.doneToday} />
        <div className="flex items-center sm:gap-2">
          <Button kind="quiet" size="small" onClick={undo} disabled={queue.doneToday === 0 && rated === 0}>
            <Undo2 size={16} aria-hidden="true" />
            <span className="max-sm:sr-only">Undo</span>
          </Button>
          {current ? <CardMenu ownId={current.own?.id} onAside={(how) => void setAside(how)} /> : null}
        </div>
      </div>
      {away ? (
        <Callout tone="care" role="status">
          The connection is away. What you answer is kept here and sent when it is back, once; the explanation comes
          with it.
        </Callout>
      ) : null}
      <div ref={frame} className="scroll-mt-20">
        {current?.own ? (
          <OwnReviewCard
            key={`${current.slug}/${rated}`}
            {...current.own}
            shown={answered !== undefined}
            onShow={show}
          />
        ) : current ? (
          <QuizCard
            key={`${current.slug}/${current.versionId}/${rated}`}
            card={current.card}
            versionId={current.versionId}
            send={send}
            onGraded={({ correct }) =>
              setAnswered({ answerId: recorded.current, correct, at: Date.now(), clientKey: '' })
            }
          />
        ) : (
          <SessionEnd queue={queue} left={left} onMore={() => void refill([])} />
        )}
      </div>
      {current && answered ? (
        <div className="sticky bottom-0 -mx-4 border-t border-hairline bg-paper px-4 py-3 sm:static sm:mx-0 sm:border-0 sm:p-0">
          <RatingBar
            correct={answered.correct}
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
      {current && !current.own && answered ? (
        <p className="text-1 text-soft">
          <Link href={`/lessons/${current.card.lesson}`} className={buttonClass('quiet', 'small')}>
            Read the paragraph it comes from
          </Link>
        </p>
      ) : null}
    </div>
  );
}
