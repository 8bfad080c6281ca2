import { z } from 'zod';
import { isLeech } from '@/review';
import type { Database } from '../../make-database';
import { Refusal } from '../refusal';
import { toMemory, toRow } from './memory-row';

/** A memory as it was stored beside the rating that changed it. */
const memorySchema = z.object({
  phase: z.enum(['new', 'learning', 'review', 'relearning']),
  due: z.number(),
  stability: z.number(),
  difficulty: z.number(),
  reps: z.number(),
  lapses: z.number(),
  step: z.number(),
  scheduledDays: z.number(),
  lastReview: z
    .number()
    .nullable()
    .transform((at) => at ?? undefined),
});

/** Takes the last rating back: the card is as it was before, and will be asked again. Only the last, and only within a day. */
export async function undoRating(
  db: Database,
  { userId, now }: { userId: string; now: Date },
): Promise<{ readonly card: string } | Refusal> {
  return db.$transaction(async (tx) => {
    const entry = await tx.reviewEntry.findFirst({
      where: { userId, undoneAt: null },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    });
    if (!entry || now.getTime() - entry.at.getTime() > 86_400_000)
      return new Refusal('conflict', 'There is no rating of today to take back.');
    const key = { userId_card: { userId, card: entry.card } };
    // Whoever marks it undone takes it back; a second call at the same time finds nothing.
    const { count } = await tx.reviewEntry.updateMany({
      where: { id: entry.id, undoneAt: null },
      data: { undoneAt: now },
    });
    if (count === 0) return new Refusal('conflict', 'This rating was just taken back.');
    if (entry.before === null) await tx.reviewCard.deleteMany({ where: { userId, card: entry.card } });
    else {
      const row = await tx.reviewCard.findUniqueOrThrow({ where: key });
      // Suspended by this rating, as a leech, it is taken up again; by the learner, it stays so.
      const byThis = entry.rating === 'again' && isLeech(toMemory(row));
      await tx.reviewCard.update({
        where: key,
        data: { ...toRow(memorySchema.parse(entry.before)), suspended: row.suspended && !byThis },
      });
    }
    return { card: entry.card };
  });
}
