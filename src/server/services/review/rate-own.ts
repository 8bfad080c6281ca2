import type { CardRating } from '@/review';
import type { Database } from '../../make-database';
import { ownIdOf } from '../own-cards/own-card';
import { Refusal } from '../refusal';
import { readPlan } from './plan';
import { type Rated, ratedBefore, recordRating } from './record-rating';

interface RateOwnInput {
  readonly userId: string;
  /** `own/<id>`. */
  readonly card: string;
  readonly rating: CardRating;
  /** Made by the browser, one per rating given: a repeat is the same rating. */
  readonly clientKey: string;
  readonly tookMs: number | null;
  readonly now: Date;
}

/** Rates a card of the learner's own: nobody grades it, so their word is taken. */
export async function rateOwn(db: Database, input: RateOwnInput): Promise<Rated | Refusal> {
  const { userId, card, rating, tookMs, now } = input;
  const key = { clientKey: input.clientKey };
  const [earlier, own, plan] = await Promise.all([
    ratedBefore(db, userId, key),
    db.ownCard.findFirst({ where: { id: ownIdOf(card) ?? '', userId, deletedAt: null }, select: { id: true } }),
    readPlan(db, userId),
  ]);
  if (earlier) return earlier;
  if (!own) return new Refusal('not-found', 'This card is not there any more. Reload the page.');
  return recordRating(db, { userId, card, key, rating, tookMs, plan, now });
}
