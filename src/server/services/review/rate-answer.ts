import { type CardRating, dayOf, isLeech, newMemory, recallAt, review } from '@/review';
import { Prisma } from '../../generated/client';
import type { Database, Queries } from '../../make-database';
import { isRepeat } from '../is-repeat';
import { Refusal } from '../refusal';
import { toMemory, toRow } from './memory-row';
import { readPlan } from './plan';

export interface Rated {
  readonly entryId: string;
  readonly card: string;
  readonly rating: CardRating;
  readonly due: Date;
  /** Forgotten so often that it was set aside: the learner should read its paragraph again, or tell us the card is bad. */
  readonly leech: boolean;
}

interface RateInput {
  readonly userId: string;
  /** The answer that is rated, recorded by `cards.answer`. */
  readonly answerId: string;
  readonly rating: CardRating;
  readonly now: Date;
}

const ratedBefore = async (db: Queries, { userId, answerId }: RateInput): Promise<Rated | undefined> => {
  const entry = await db.reviewEntry.findFirst({ where: { answerId, userId } });
  if (!entry) return undefined;
  const row = await db.reviewCard.findUnique({ where: { userId_card: { userId, card: entry.card } } });
  return {
    entryId: entry.id,
    card: entry.card,
    rating: entry.rating as CardRating,
    due: row?.due ?? entry.at,
    leech: row?.suspended ?? false,
  };
};

/**
 * Moves a card's memory by how well it was known. One rating an answer: sent again, it is the first one. A wrong answer was forgotten,
 * whatever key was pressed. A leech is suspended.
 */
export async function rateAnswer(db: Database, input: RateInput): Promise<Rated | Refusal> {
  const { userId, answerId, now } = input;
  const [earlier, answer, plan] = await Promise.all([
    ratedBefore(db, input),
    db.cardAnswer.findFirst({ where: { id: answerId, userId }, select: { correct: true, tookMs: true, card: true } }),
    readPlan(db, userId),
  ]);
  if (earlier) return earlier;
  if (!answer) return new Refusal('not-found', 'This answer is not there. Answer the card again.');
  const rating = answer.correct ? input.rating : 'again';
  const { card } = answer;
  const at = now.getTime();
  try {
    return await db.$transaction(async (tx) => {
      // Two tabs of one learner rate one after the other; a card rated for the first time has no row of its own to wait at.
      await tx.$queryRaw`SELECT 1 FROM "user" WHERE "id" = ${userId} FOR NO KEY UPDATE`;
      const row = await tx.reviewCard.findUnique({ where: { userId_card: { userId, card } } });
      const before = row && row.lastReview !== null ? toMemory(row) : undefined;
      const after = review(before ?? newMemory(at), rating, at, { retention: plan.retention });
      const leech = rating === 'again' && isLeech(after);
      const data = { ...toRow(after), buriedUntil: null, suspended: leech || (row?.suspended ?? false) };
      await tx.reviewCard.upsert({
        where: { userId_card: { userId, card } },
        create: { userId, card, ...data },
        update: data,
      });
      const { id } = await tx.reviewEntry.create({
        data: {
          userId,
          card,
          answerId,
          rating,
          at: now,
          day: dayOf(at, plan),
          tookMs: answer.tookMs,
          predicted: before ? recallAt(before, at) : null,
          before: before ? { ...before, lastReview: before.lastReview ?? null } : Prisma.DbNull,
        },
        select: { id: true },
      });
      return { entryId: id, card, rating, due: new Date(after.due), leech };
    });
  } catch (error) {
    if (!isRepeat(error)) throw error;
    const first = await ratedBefore(db, input);
    if (first) return first;
    throw error;
  }
}
