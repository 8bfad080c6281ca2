import { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';

/** What one student has done for one assignment, as far as anything was done. */
export interface WorkRow {
  readonly userId: string;
  readonly assignmentId: string;
  readonly attempts: number;
  /** The best that counts, 0 to 1, before anything is taken off for being late. */
  readonly score: number | null;
  /** The best after that: what the gradebook counts. 0 where all that came came too late. */
  readonly credit: number | null;
  readonly doneAt: Date | null;
  readonly lastAt: Date | null;
  /** When the first came that came too late to count. */
  readonly lateAt: Date | null;
}

/** The columns of `WorkRow` in their order; instants are milliseconds since 1970. */
type StoredWork = readonly [string, string, number, Maybe, Maybe, Maybe, Maybe, Maybe];
type Maybe = number | null;

const asDate = (at: number | null): Date | null => (at === null ? null : new Date(at));

/**
 * Everything the students of a class (or one of them) did for its assignments (or one), in one set-based query: from what learners record anyway.
 * It comes back as one value: read row by row, a large class takes ten times as long.
 * A lesson counts when it is finished, an exercise by its best graded submission, a mock by its best result with enough questions begun after the
 * assignment opened, a quiz by the best attempt made for the assignment. What is late is valued as `creditAt` of the review room says.
 */
export async function readWork(
  db: Queries,
  {
    classId,
    userId,
    assignmentId,
  }: { classId: string; userId?: string | undefined; assignmentId?: string | undefined },
): Promise<WorkRow[]> {
  const only = assignmentId === undefined ? Prisma.empty : Prisma.sql`AND a."id" = ${assignmentId}`;
  const [found] = await db.$queryRaw<{ rows: StoredWork[] }[]>`
  WITH due AS MATERIALIZED (
    SELECT a."id", a."kind", a."target", a."lateRule" AS "rule", a."latePercent" AS "percent", a."openAt", m."userId",
      coalesce(x."dueAt", a."dueAt") AS "due",
      CASE WHEN x."userId" IS NULL OR (x."closeAt" IS NULL AND a."closeAt" IS NULL) THEN a."closeAt"
        ELSE coalesce(x."closeAt", greatest(a."closeAt", x."dueAt")) END AS "close"
    FROM "assignment" a
    JOIN "class_member" m ON m."classId" = a."classId" AND m."role" = 'student'
      ${userId === undefined ? Prisma.empty : Prisma.sql`AND m."userId" = ${userId}`}
    LEFT JOIN "extension" x ON x."assignmentId" = a."id" AND x."userId" = m."userId"
    WHERE a."classId" = ${classId} AND a."removedAt" IS NULL ${only}
  ), handed AS MATERIALIZED (
    SELECT v."slug", s."userId", s."createdAt", s."score", s."passed"
    FROM "content_version" v
    JOIN "submission" s ON s."contentVersionId" = v."id" AND s."state" = 'graded' AND s."outcome" = 'graded'
    WHERE v."kind" = 'exercise'
      AND v."slug" IN (SELECT "target" FROM "assignment" a WHERE "classId" = ${classId} AND "kind" = 'exercise' AND "removedAt" IS NULL ${only})
      AND ${userId === undefined ? Prisma.sql`s."userId" IN (SELECT "userId" FROM "class_member" WHERE "classId" = ${classId} AND "role" = 'student')` : Prisma.sql`s."userId" = ${userId}`}
  ), work AS (
    SELECT d.*, s."createdAt" AS "at", s."score", s."passed" AS "done"
    FROM handed s JOIN due d ON d."kind" = 'exercise' AND d."target" = s."slug" AND d."userId" = s."userId"
    UNION ALL
    SELECT d.*, p."finishedAt", CASE WHEN p."finishedAt" IS NULL THEN NULL ELSE 1 END, p."finishedAt" IS NOT NULL
    FROM due d JOIN "lesson_progress" p ON p."userId" = d."userId" AND p."lesson" = d."target" WHERE d."kind" = 'lesson'
    UNION ALL
    SELECT d.*, q."finishedAt", q."points"::float8 / nullif(q."maxPoints", 0), q."finishedAt" IS NOT NULL
    FROM due d JOIN "quiz_attempt" q ON q."assignmentId" = d."id" AND q."userId" = d."userId" WHERE d."kind" = 'quiz'
    UNION ALL
    SELECT d.*, k."finishedAt", k."right"::float8 / nullif(k."size", 0), k."finishedAt" IS NOT NULL
    FROM due d JOIN (
      SELECT o."userId", o."startedAt", o."finishedAt", o."right", count(i."mockId") AS "size"
      FROM "mock" o JOIN "mock_item" i ON i."mockId" = o."id"
      WHERE o."userId" IN (SELECT "userId" FROM due WHERE "kind" = 'mock') GROUP BY o."id"
    ) k ON k."userId" = d."userId" AND k."size" >= CASE WHEN d."kind" = 'mock' THEN d."target"::int END
      AND k."startedAt" >= coalesce(d."openAt", '-infinity')
    WHERE d."kind" = 'mock'
  ), valued AS (
    SELECT w.*, CASE
        WHEN "at" IS NULL THEN NULL
        WHEN "at" > "close" THEN 0
        WHEN "due" IS NULL OR "at" <= "due" OR "rule" = 'none' THEN 1
        WHEN "rule" = 'refused' THEN 0
        ELSE greatest(0, 1 - "percent" / 100.0::float8 * ceil(extract(epoch FROM "at" - "due")::float8 / 86400))
      END AS "share"
    FROM work w
  )
  SELECT coalesce(json_agg(json_build_array("userId", "id", "attempts", "score", "credit", "doneAt", "lastAt", "lateAt")), '[]') AS "rows" FROM (
    SELECT "userId", "id", count("at") FILTER (WHERE "share" > 0) AS "attempts", max("score") FILTER (WHERE "share" > 0) AS "score",
      max("score" * "share") FILTER (WHERE "share" > 0) AS "credit",
      round(date_part('epoch', min("at") FILTER (WHERE "done" AND "share" > 0)) * 1000)::bigint AS "doneAt",
      round(date_part('epoch', max("at")) * 1000)::bigint AS "lastAt",
      round(date_part('epoch', min("at") FILTER (WHERE "share" = 0)) * 1000)::bigint AS "lateAt"
    FROM valued GROUP BY "userId", "id") AS row`;
  return (found?.rows ?? []).map(([person, assignmentId, attempts, score, credit, doneAt, lastAt, lateAt]) => ({
    userId: person,
    assignmentId,
    attempts,
    score,
    credit: credit ?? (lateAt === null ? null : 0),
    doneAt: asDate(doneAt),
    lastAt: asDate(lastAt),
    lateAt: asDate(lateAt),
  }));
}
