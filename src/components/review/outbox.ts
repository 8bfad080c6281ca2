'use client';

import { keep, readKept } from '@/components/kept/browser-store';
import { hasTexts } from '@/components/kept/shapes';
import type { SentAnswer } from '@/components/quiz/quiz-card';
import type { ApiInputs } from '@/trpc/calls';

const place = 'statecraft.review.outbox';

/** How well a card of one's own was known: nothing is graded, so it is rated at once. */
export type OwnRating = ApiInputs['review']['rateOwn'];
export type Waiting = SentAnswer | OwnRating;

/** Answers given while the connection was away, oldest first. They wait in this browser and are sent once. */
export const readOutbox = (): readonly Waiting[] => (readKept(place, isList) ?? []).filter(isWaiting);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isWaiting = (value: unknown): value is Waiting => hasTexts(value, 'clientKey');

const write = (answers: readonly Waiting[]): boolean => keep(place, answers);

/** Keeps an answer for later; false where this browser keeps nothing. */
export const keepForLater = (answer: Waiting): boolean =>
  write([...readOutbox().filter(({ clientKey }) => clientKey !== answer.clientKey), answer]);

const calls = () => import('@/trpc/learner-client');

/**
 * Sends what waits, in order. Each answer's key makes a repeat the same answer, and an answer is rated once. One the server refuses as it is
 * is let go, since sending it again cannot help. Gives how many were recorded; stops where the connection is away again, or the server asks to wait or to
 * sign in: the rest stays.
 */
export async function sendOutbox(): Promise<number> {
  let sent = 0;
  for (const answer of readOutbox()) {
    try {
      const { cards, review } = await calls();
      if ('versionId' in answer) {
        const { id, graded } = await cards.answer.mutate({ ...answer, response: { ...answer.response } });
        await review.rate.mutate({ answerId: id, rating: graded.correct ? 'good' : 'again' });
      } else await review.rateOwn.mutate(answer);
      sent += 1;
    } catch (error) {
      const { replyTo } = await calls().catch(() => ({ replyTo: () => 'away' }) as const);
      const reply = replyTo(error);
      if (reply === 'away' || reply === 'later') return sent;
    }
    write(readOutbox().filter(({ clientKey }) => clientKey !== answer.clientKey));
  }
  return sent;
}
