import type { Queries } from '../../make-database';

export interface OwnQuestion {
  readonly slug: string;
  /** The id under which a file holds it; its name where it came from none. */
  readonly externalId: string;
  readonly prompt: string;
  readonly kind: string;
  /** `draft` is what is being worked on; a version nobody has approved yet is `handed-in`. */
  readonly state: 'draft' | 'handed-in' | 'reviewed' | 'published';
  readonly changedAt: Date;
}

export interface OwnQuestionWithBody extends OwnQuestion {
  readonly body: Record<string, unknown>;
}

/** Questions written out at once, at most. */
export const mostExported = 2_000;

/** What an author wrote: the draft where there is one, else the newest version; newest first. */
const rows = (db: Queries, userId: string) => db.$queryRaw<OwnQuestionWithBody[]>`
  WITH "newest" AS (
    SELECT DISTINCT ON ("slug") "slug", "body", CASE "state" WHEN 'draft' THEN 'handed-in' ELSE "state"::text END AS "state", "createdAt" AS "changedAt"
    FROM "content_version" WHERE "kind" = 'card' AND NOT "builtIn"
      AND ("authorId" = ${userId} OR ${userId} = ANY("writers"))
    ORDER BY "slug", "version" DESC
  ), "own" AS (
    SELECT "slug", "body", 'draft' AS "state", "updatedAt" AS "changedAt" FROM "card_draft" WHERE ${userId} = ANY("writers")
    UNION ALL
    SELECT n.* FROM "newest" n WHERE n."state" <> 'archived' AND NOT EXISTS (SELECT 1 FROM "card_draft" d WHERE d."slug" = n."slug")
  )
  SELECT o."slug", coalesce((SELECT min(i."externalId") FROM "imported_question" i WHERE i."userId" = ${userId} AND i."slug" = o."slug"), o."slug") AS "externalId",
    coalesce(o."body"->>'prompt', '') AS "prompt", o."body"->>'kind' AS "kind", o."state", o."changedAt", o."body"
  FROM "own" o ORDER BY o."changedAt" DESC, o."slug" LIMIT ${mostExported}`;

/** For the list to choose from: no bodies. */
export const listOwn = async (db: Queries, userId: string): Promise<OwnQuestion[]> =>
  (await rows(db, userId)).map(({ body: _, prompt, ...row }) => ({ ...row, prompt: prompt.slice(0, 200) }));

/** With their texts, for writing a file. */
export const readOwn = async (
  db: Queries,
  userId: string,
  slugs: readonly string[],
): Promise<OwnQuestionWithBody[]> => {
  const wanted = new Set(slugs);
  return (await rows(db, userId)).filter(({ slug }) => wanted.has(slug));
};
