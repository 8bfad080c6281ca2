import { newMemory } from '@/review';
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

/** The published cards in which some wrong answer shows one of these misconceptions. */
export async function cardsOfMisconceptions(db: Queries, misconceptions: readonly string[]): Promise<string[]> {
  if (misconceptions.length === 0) return [];
  const rows = await db.$queryRaw<{ slug: string }[]>`
    SELECT DISTINCT "slug" FROM "content_version"
    WHERE "kind" = 'card' AND "state" = 'published'
      AND jsonb_path_exists("body", '$.**.misconception ? (@ == $wanted[*])', jsonb_build_object('wanted', ${JSON.stringify(misconceptions)}::jsonb))`;
  return rows.map(({ slug }) => slug);
}
