import { type CardRating, dayOf, isLeech, newMemory, recallAt, review } from '@/review';
import { Prisma } from '../../generated/client';
import type { Database, Queries } from '../../make-database';
import { isRepeat } from '../is-repeat';
import { toMemory, toRow } from './memory-row';
import type { ReviewPlan } from './plan';

export interface Rated {
  readonly entryId: string;
  readonly card: string;
  readonly rating: CardRating;
  readonly due: Date;
  /** Forgotten so often that it was set aside: the learner should read its paragraph again, or tell us the card is bad. */
  readonly leech: boolean;
}

/** What makes a rating the same when it is sent again: the answer it is of, or a key the browser made. */
export type RatingKey = { readonly answerId: string } | { readonly clientKey: string };

/** The rating that was recorded under this key, if any. */
export async function ratedBefore(db: Queries, userId: string, key: RatingKey): Promise<Rated | undefined> {
  const entry = await db.reviewEntry.findFirst({ where: { userId, ...key } });
  if (!entry) return undefined;
  const row = await db.reviewCard.findUnique({ where: { userId_card: { userId, card: entry.card } } });
  return {
    entryId: entry.id,
    card: entry.card,
    rating: entry.rating as CardRating,
    due: row?.due ?? entry.at,
    leech: row?.suspended ?? false,
  };
}

interface Rating {
  readonly userId: string;
  readonly card: string;
  readonly key: RatingKey;
  readonly rating: CardRating;
  readonly tookMs: number | null;
  readonly plan: ReviewPlan;
  readonly now: Date;
}

/** Moves a card's memory and keeps what was before it, in one transaction. Of two that carry one key the first counts. A leech is suspended. */
export async function recordRating(db: Database, rated: Rating): Promise<Rated> {
  const { userId, card, key, rating, tookMs, plan, now } = rated;
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
          ...key,
          rating,
          at: now,
          day: dayOf(at, plan),
          tookMs,
          predicted: before ? recallAt(before, at) : null,
          before: before ? { ...before, lastReview: before.lastReview ?? null } : Prisma.DbNull,
        },
        select: { id: true },
      });
      return { entryId: id, card, rating, due: new Date(after.due), leech };
    });
  } catch (error) {
    if (!isRepeat(error)) throw error;
    const first = await ratedBefore(db, userId, key);
    if (first) return first;
    throw error;
  }
}
