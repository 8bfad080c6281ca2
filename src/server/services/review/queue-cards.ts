import { newMemory } from '@/review';
import { isDatabaseAway } from '../../database-away';
import type { Queries } from '../../make-database';
import { toRow } from './memory-row';

/** Makes cards due now, those never seen included; what is suspended stays so. Gives how many. */
export async function queueCards(db: Queries, userId: string, cards: readonly string[], now: Date): Promise<number> {
  if (cards.length === 0) return 0;
  await db.reviewCard.createMany({
    data: cards.map((card) => ({ userId, card, ...toRow(newMemory(now.getTime())) })),
    skipDuplicates: true,
  });
  const { count } = await db.reviewCard.updateMany({
    where: { userId, card: { in: [...cards] }, suspended: false },
    data: { due: now, buriedUntil: null },
  });
  return count;
}

/** The published cards of the course in which some wrong answer shows one of these misconceptions. */
async function cardsOfMisconceptions(db: Queries, misconceptions: readonly string[]): Promise<string[]> {
  if (misconceptions.length === 0) return [];
  const rows = await db.$queryRaw<{ slug: string }[]>`
    SELECT DISTINCT "slug" FROM "content_version"
    WHERE "kind" = 'card' AND "builtIn" AND "state" = 'published'
      AND jsonb_path_exists("body", '$.**.misconception ? (@ == $wanted[*])', jsonb_build_object('wanted', ${JSON.stringify(misconceptions)}::jsonb))`;
  return rows.map(({ slug }) => slug);
}

/**
 * Makes the cards due in which some wrong answer shows one of these misconceptions: what went wrong in an exercise comes back as a question. Gives
 * their slugs. A fault here is no fault of what led to it: it is written down and nothing is queued.
 */
export async function queueMisconceptions(
  db: Queries,
  userId: string,
  misconceptions: readonly string[],
  now: Date,
): Promise<string[]> {
  try {
    const cards = await cardsOfMisconceptions(db, misconceptions);
    await queueCards(db, userId, cards, now);
    return cards;
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    console.error('cards of misconceptions were not queued:', error);
    return [];
  }
}
