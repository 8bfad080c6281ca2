import type { Queries } from '../../make-database';

/** Removes sessions and links whose time is over: nobody can use them, and they name addresses and devices. */
export async function pruneExpired(db: Queries, now = new Date()): Promise<number> {
  const where = { expiresAt: { lt: now } };
  const { count: sessions } = await db.session.deleteMany({ where });
  const { count: links } = await db.verification.deleteMany({ where });
  return sessions + links;
}
