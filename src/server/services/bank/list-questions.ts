import { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';

/** Where a question stands; one may stand in several: published, and a change to it in review. */
export const questionStates = ['draft', 'in-review', 'returned', 'reviewed', 'published', 'archived'] as const;
export type QuestionState = (typeof questionStates)[number];

export const questionSorts = ['updated', 'lesson', 'kind', 'n', 'facility', 'discrimination'] as const;
export type QuestionSort = (typeof questionSorts)[number];

export interface QuestionQuery {
  readonly text: string;
  readonly lesson?: string | undefined;
  readonly domain?: number | undefined;
  readonly kind?: string | undefined;
  readonly tag?: string | undefined;
  readonly state?: QuestionState | undefined;
  /** `course` for the files' cards, or a person's id. */
  readonly author?: string | undefined;
  /** Only those with a flag of item analysis or an open report. */
  readonly flagged: boolean;
  readonly sort: QuestionSort;
  readonly direction: 'asc' | 'desc';
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

export interface ListedQuestion {
  readonly slug: string;
  readonly prompt: string | null;
  readonly kind: string | null;
  /** `lesson#section`. */
  readonly lesson: string | null;
  readonly domain: number | null;
  readonly difficulty: number | null;
  readonly tags: readonly string[];
  readonly states: readonly QuestionState[];
  readonly builtIn: boolean;
  readonly author: string | null;
  /** Of the newest version; null for a draft that was never handed in. */
  readonly version: number | null;
  readonly updatedAt: Date;
  /** First answers, over all versions. */
  readonly n: number;
  /** Per cent; null under 30 answers. */
  readonly facility: number | null;
  readonly discrimination: number | null;
  readonly flags: readonly string[];
  /** Reports nobody has answered. */
  readonly reports: number;
}

const ORDER: Record<QuestionSort, Prisma.Sql> = {
  updated: Prisma.sql`"updatedAt"`,
  lesson: Prisma.sql`"lesson"`,
  kind: Prisma.sql`"kind"`,
  n: Prisma.sql`"n"`,
  facility: Prisma.sql`"facility"`,
  discrimination: Prisma.sql`"discrimination"`,
};

/** A pattern for ILIKE that means `text` and nothing else. */
const part = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function conditions(query: QuestionQuery): Prisma.Sql {
  const { text, lesson, domain, kind, tag, state, author, flagged } = query;
  const all = [Prisma.sql`true`];
  if (text)
    all.push(Prisma.sql`("slug" ILIKE ${part(text)} OR EXISTS (
      SELECT 1 FROM jsonb_path_query("body", 'strict $.** ? (@.type() == "string")') AS words WHERE words #>> '{}' ILIKE ${part(text)}))`);
  if (lesson) all.push(Prisma.sql`split_part("lesson", '#', 1) = ${lesson}`);
  if (domain) all.push(Prisma.sql`"domain" = ${domain}`);
  if (kind) all.push(Prisma.sql`"kind" = ${kind}`);
  if (tag) all.push(Prisma.sql`"body"->'tags' ? ${tag}`);
  if (state) all.push(Prisma.sql`${state} = ANY("states")`);
  if (author === 'course') all.push(Prisma.sql`"builtIn"`);
  else if (author) all.push(Prisma.sql`"authorId" = ${author}`);
  if (flagged) all.push(Prisma.sql`(cardinality("flags") > 0 OR "reports" > 0)`);
  return Prisma.join(all, ' AND ');
}

/**
 * One row a card: the newest version (of the files' cards the published one), what is drafted beside it, and what answers say. A number
 * in a body that is none (a draft may hold anything) reads as null.
 */
const questions = Prisma.sql`
  newest AS (
    SELECT DISTINCT ON ("slug") * FROM "content_version" WHERE "kind" = 'card'
    ORDER BY "slug", ("builtIn" AND "state" = 'published') DESC, "version" DESC),
  live AS (SELECT DISTINCT "slug" FROM "content_version" WHERE "kind" = 'card' AND "state" = 'published'),
  said AS (
    SELECT DISTINCT ON ("contentVersionId") "contentVersionId", "approved" FROM "content_review"
    ORDER BY "contentVersionId", "at" DESC, "id" DESC),
  reported AS (
    SELECT w."slug", count(*)::int AS "reports" FROM "card_report" p
    JOIN "content_version" w ON w."id" = p."contentVersionId" WHERE p."repliedAt" IS NULL GROUP BY w."slug"),
  stored AS (
    SELECT coalesce(n."slug", d."slug") AS "slug", coalesce(d."body", n."body") AS "body", n."version",
      coalesce(n."builtIn", false) AS "builtIn", coalesce(d."authorId", n."authorId") AS "authorId",
      greatest(n."createdAt", d."updatedAt") AS "updatedAt",
      array_remove(ARRAY[
        CASE WHEN live."slug" IS NOT NULL THEN 'published' END,
        CASE WHEN n."state" = 'draft' AND coalesce(said."approved", true) THEN 'in-review'
             WHEN n."state" = 'draft' THEN 'returned'
             WHEN n."state" = 'reviewed' THEN 'reviewed'
             WHEN n."state" = 'archived' AND live."slug" IS NULL THEN 'archived' END,
        CASE WHEN d."slug" IS NOT NULL THEN 'draft' END], NULL) AS "states"
    FROM newest n FULL JOIN "card_draft" d ON d."slug" = n."slug"
    LEFT JOIN live ON live."slug" = n."slug" LEFT JOIN said ON said."contentVersionId" = n."id"),
  question AS (
    SELECT q.*, q."body"->>'prompt' AS "prompt", q."body"->>'kind' AS "kind", q."body"->>'lesson' AS "lesson",
      CASE WHEN q."body"->>'domain' ~ '^[1-9]$' THEN (q."body"->>'domain')::int END AS "domain",
      CASE WHEN q."body"->>'difficulty' ~ '^[1-9]$' THEN (q."body"->>'difficulty')::int END AS "difficulty",
      CASE WHEN jsonb_typeof(q."body"->'tags') = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(q."body"->'tags'))
           ELSE ARRAY[]::text[] END AS "tags",
      u."name" AS "author", coalesce(s."n", 0) AS "n", s."facility", s."discrimination",
      coalesce(s."flags", ARRAY[]::text[]) AS "flags", coalesce(reported."reports", 0) AS "reports"
    FROM stored q LEFT JOIN "user" u ON u."id" = q."authorId" LEFT JOIN "item_statistic" s ON s."card" = q."slug"
    LEFT JOIN reported ON reported."slug" = q."slug")`;

/** One page of the question bank and how many questions match in all. */
export async function listQuestions(
  db: Queries,
  query: QuestionQuery,
): Promise<{ readonly questions: ListedQuestion[]; readonly total: number; readonly figuresFrom: Date | null }> {
  const where = conditions(query);
  const direction = query.direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const [rows, [count], figures] = await Promise.all([
    db.$queryRaw<ListedQuestion[]>`
      WITH ${questions}
      SELECT "slug", "prompt", "kind", "lesson", "domain", "difficulty", "tags", "states", "builtIn", "author", "version",
        "updatedAt", "n", "facility", "discrimination", "flags", "reports"
      FROM question WHERE ${where}
      ORDER BY ${ORDER[query.sort]} ${direction} NULLS LAST, "slug" ASC
      LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
    db.$queryRaw<{ total: number }[]>`WITH ${questions} SELECT count(*)::int AS "total" FROM question WHERE ${where}`,
    db.itemStatistic.aggregate({ _max: { updatedAt: true } }),
  ]);
  return { questions: rows, total: count?.total ?? 0, figuresFrom: figures._max.updatedAt };
}
