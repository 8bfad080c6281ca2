import type { Queries } from '../../make-database';

/** Pictures looked at in one statement. */
const batch = 50;

/**
 * Removes pictures that no text names: those brought by an import that was not written, or whose question was thrown away. One younger than
 * a day is left alone, since its question may be about to be written; one older than nine days was found to be in use often enough.
 */
export async function pruneMedia(db: Queries, now = new Date()): Promise<number> {
  const settled = new Date(now.getTime() - 86_400_000);
  const forgotten = new Date(settled.getTime() - 8 * 86_400_000);
  return db.$executeRaw`
    DELETE FROM "media" WHERE "id" IN (
      SELECT "id" FROM "media" m
      WHERE m."createdAt" < ${settled} AND m."createdAt" > ${forgotten}
        AND NOT EXISTS (SELECT 1 FROM "card_draft" d WHERE strpos(d."body"::text, m."id") > 0)
        AND NOT EXISTS (SELECT 1 FROM "content_version" v WHERE NOT v."builtIn" AND strpos(v."body"::text, m."id") > 0)
      ORDER BY m."createdAt" LIMIT ${batch} FOR UPDATE SKIP LOCKED)`;
}
