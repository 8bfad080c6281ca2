import type { CardRating } from '@/review';
import type { Database } from '../../make-database';
import { Refusal } from '../refusal';
import { readPlan } from './plan';
import { type Rated, ratedBefore, recordRating } from './record-rating';

interface RateInput {
  readonly userId: string;
  /** The answer that is rated, recorded by `cards.answer`. */
  readonly answerId: string;
  readonly rating: CardRating;
  readonly now: Date;
}

/**
 * Moves a card's memory by how well it was known. One rating an answer: sent again, it is the first one. A wrong answer was forgotten,
 * whatever key was pressed. A leech is suspended.
 */
export async function rateAnswer(db: Database, input: RateInput): Promise<Rated | Refusal> {
  const { userId, answerId, now } = input;
  const key = { answerId };
  const [earlier, answer, plan] = await Promise.all([
    ratedBefore(db, userId, key),
    db.cardAnswer.findFirst({ where: { id: answerId, userId }, select: { correct: true, tookMs: true, card: true } }),
    readPlan(db, userId),
  ]);
  if (earlier) return earlier;
  if (!answer) return new Refusal('not-found', 'This answer is not there. Answer the card again.');
  const rating = answer.correct ? input.rating : 'again';
  return recordRating(db, { userId, card: answer.card, key, rating, tookMs: answer.tookMs, plan, now });
}
