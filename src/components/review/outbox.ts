'use client';

import type { SentAnswer } from '@/components/quiz/quiz-card';

const place = 'statecraft.review.outbox';

/** Answers given while the connection was away, oldest first. They wait in this browser and are sent once. */
export function readOutbox(): SentAnswer[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? (kept as SentAnswer[]) : [];
  } catch {
    return [];
  }
}

const write = (answers: readonly SentAnswer[]): boolean => {
  try {
    localStorage.setItem(place, JSON.stringify(answers));
    return true;
  } catch {
    return false;
  }
};

/** Keeps an answer for later; false where this browser keeps nothing. */
export const keepForLater = (answer: SentAnswer): boolean =>
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
      const { id, graded } = await cards.answer.mutate({ ...answer, response: { ...answer.response } });
      await review.rate.mutate({ answerId: id, rating: graded.correct ? 'good' : 'again' });
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
