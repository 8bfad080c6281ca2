import type { Queries } from '../../make-database';

/** Guests removed in one statement, so that none holds its locks for long. */
const batch = 200;

/**
 * Removes guests who can never return: their cookie was the only way in, and every session of theirs has ended. What they did goes
 * with them. A guest younger than a day is left alone, since it may be about to get its session, and so is one in a class in use, whose
 * instructor still counts what they did. Safe to run by several at once.
 * @returns how many were removed, at most a batch
 */
export async function pruneGuests(db: Queries, now = new Date()): Promise<number> {
  const settled = new Date(now.getTime() - 86_400_000);
  return db.$executeRaw`
    DELETE FROM "user" WHERE "id" IN (
      SELECT "id" FROM "user" u
      WHERE u."isAnonymous" AND u."createdAt" < ${settled}
        AND NOT EXISTS (SELECT 1 FROM "session" s WHERE s."userId" = u."id" AND s."expiresAt" > ${now})
        AND NOT EXISTS (
          SELECT 1 FROM "class_member" m JOIN "class" c ON c."id" = m."classId" WHERE m."userId" = u."id" AND c."archivedAt" IS NULL)
      ORDER BY u."createdAt" LIMIT ${batch} FOR UPDATE SKIP LOCKED)`;
}
