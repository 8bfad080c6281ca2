import type { Database } from '../../make-database';
import { Refusal } from '../refusal';
import { queueCards } from '../review/queue-cards';

/** Makes every question that a finished mock got wrong, or left blank, due for review now. Gives how many. */
export async function queueMistakes(
  db: Database,
  { userId, id, now }: { userId: string; id: string; now: Date },
): Promise<{ readonly queued: number } | Refusal> {
  const mock = await db.mock.findFirst({ where: { id, userId }, select: { finishedAt: true } });
  if (!mock) return new Refusal('not-found', 'There is no such mock of yours.');
  if (!mock.finishedAt) return new Refusal('conflict', 'End the mock first.');
  const wrong = await db.mockItem.findMany({
    where: { mockId: id, correct: false },
    select: { contentVersion: { select: { slug: true } } },
  });
  const cards = wrong.map(({ contentVersion }) => contentVersion.slug);
  return { queued: await queueCards(db, userId, cards, now) };
}
