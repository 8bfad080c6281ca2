import type { CardKind } from '@/grading';
import { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';

/** A card as the quiz editor lists it. */
export interface CardHit {
  readonly slug: string;
  readonly kind: CardKind;
  readonly prompt: string;
  /** Slug of the lesson it belongs to. */
  readonly lesson: string;
  readonly domain: number;
  readonly difficulty: number;
}

export interface CardQuery {
  readonly find: string;
  readonly kind: CardKind | null;
  readonly lesson: string | null;
  readonly domain: number | null;
  readonly page: number;
  readonly pageSize: number;
}

const like = (word: string): string => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Published cards that hold every word, in prompt, name or lesson; with how many there are. */
export async function searchCards(
  db: Queries,
  { find, kind, lesson, domain, page, pageSize }: CardQuery,
): Promise<{ readonly cards: CardHit[]; readonly total: number }> {
  const words = find.split(/\s+/).filter(Boolean).slice(0, 8);
  const conditions = [
    ...words.map((word) => Prisma.sql`("prompt" || ' ' || "slug" || ' ' || "lesson") ILIKE ${like(word)}`),
    ...(kind ? [Prisma.sql`"kind" = ${kind}`] : []),
    ...(lesson ? [Prisma.sql`"lesson" = ${lesson}`] : []),
    ...(domain ? [Prisma.sql`"domain" = ${domain}`] : []),
  ];
  const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty;
  const rows = await db.$queryRaw<(CardHit & { readonly total: number })[]>`
    WITH newest AS (
      SELECT DISTINCT ON ("slug") "slug", "body"->>'kind' AS "kind", "body"->>'prompt' AS "prompt",
        split_part("body"->>'lesson', '#', 1) AS "lesson", ("body"->>'domain')::int AS "domain",
        ("body"->>'difficulty')::int AS "difficulty"
      FROM "content_version" WHERE "kind" = 'card' AND "state" = 'published' ORDER BY "slug", "version" DESC
    )
    SELECT *, count(*) OVER ()::int AS "total" FROM newest ${where}
    ORDER BY "lesson", "slug" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return { cards: rows.map(({ total: _, ...card }) => card), total: rows[0]?.total ?? 0 };
}

/** The cards a quiz names, by slug; one that was put away is among them. */
export async function readCardHits(db: Queries, slugs: readonly string[]): Promise<CardHit[]> {
  if (slugs.length === 0) return [];
  return db.$queryRaw<CardHit[]>`
    SELECT DISTINCT ON ("slug") "slug", "body"->>'kind' AS "kind", "body"->>'prompt' AS "prompt",
      split_part("body"->>'lesson', '#', 1) AS "lesson", ("body"->>'domain')::int AS "domain",
      ("body"->>'difficulty')::int AS "difficulty"
    FROM "content_version"
    WHERE "kind" = 'card' AND "state" IN ('published', 'archived') AND "slug" = ANY(${[...slugs]})
    ORDER BY "slug", ("state" = 'published') DESC, "version" DESC`;
}
