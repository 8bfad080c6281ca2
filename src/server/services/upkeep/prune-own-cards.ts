import type { Queries } from '../../make-database';
import { ownCardLimits } from '../own-cards/own-card';

/** Cards removed at a time. */
const batch = 200;

/** Removes cards of learners' own that were thrown away long ago, with what was remembered of them. */
export async function pruneOwnCards(db: Queries, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - ownCardLimits.keptDays * 86_400_000);
  const rows = await db.ownCard.findMany({
    where: { deletedAt: { lt: before } },
    take: batch,
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  // Brought back at this moment, a card stays; then it is new.
  await db.$executeRaw`
    DELETE FROM "review_card" r USING "own_card" c
    WHERE c."id" = ANY(${ids}) AND r."userId" = c."userId" AND r."card" = 'own/' || c."id"`;
  await db.ownCard.deleteMany({ where: { id: { in: ids }, deletedAt: { lt: before } } });
  return rows.length;
}
