import { randomBytes } from 'node:crypto';
import type { Queries } from '../../make-database';

/** The feed's name, if the learner has one. */
export const readFeed = async (db: Queries, userId: string): Promise<string | null> =>
  (await db.calendarFeed.findUnique({ where: { userId }, select: { key: true } }))?.key ?? null;

/** Makes the learner's feed, or a new one in its place: the address before stops working. */
export async function makeFeed(db: Queries, userId: string): Promise<string> {
  const key = randomBytes(18).toString('base64url');
  await db.calendarFeed.upsert({ where: { userId }, create: { userId, key }, update: { key, createdAt: new Date() } });
  return key;
}

export const revokeFeed = async (db: Queries, userId: string): Promise<void> => {
  await db.calendarFeed.deleteMany({ where: { userId } });
};
