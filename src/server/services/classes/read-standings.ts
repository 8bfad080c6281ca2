import { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';

/** What one student has done for one assignment, as far as anything was done. */
export interface WorkRow {
  readonly userId: string;
  readonly assignmentId: string;
  readonly attempts: number;
  /** The best that counts, 0 to 1, before anything is taken off for being late. */
  readonly score: number | null;
  /** The best after that: what the gradebook counts. */
  readonly credit: number | null;
  readonly doneAt: Date | null;
  readonly lastAt: Date | null;
}

/**
 * Everything the students of a class (or one of them) did for its assignments, in one set-based query: from what learners record anyway.
 * A lesson counts when it is finished, an exercise by its best graded submission, a mock by its best result with enough questions begun after the
 * assignment opened, a quiz by the best attempt made for the assignment. What is late is valued as `creditAt` of the review room says.
 */
export const readWork = (
  db: Queries,
  { classId, userId }: { classId: string; userId?: string | undefined },
): Promise<WorkRow[]> => db.$queryRaw<WorkRow[]>`
  WITH due AS MATERIALIZED (
    SELECT a."id", a."kind", a."target", a."lateRule" AS "rule", a."latePercent" AS "percent", a."openAt", m."userId",
      coalesce(x."dueAt", a."dueAt") AS "due",
      CASE WHEN x."userId" IS NULL OR (x."closeAt" IS NULL AND a."closeAt" IS NULL) THEN a."closeAt"
        ELSE coalesce(x."closeAt", greatest(a."closeAt", x."dueAt")) END AS "close"
    FROM "assignment" a
    JOIN "class_member" m ON m."classId" = a."classId" AND m."role" = 'student'
      ${userId === undefined ? Prisma.empty : Prisma.sql`AND m."userId" = ${userId}`}
    LEFT JOIN "extension" x ON x."assignmentId" = a."id" AND x."userId" = m."userId"
    WHERE a."classId" = ${classId} AND a."removedAt" IS NULL
  ), work AS (
    SELECT d.*, s."createdAt" AS "at", s."score", s."passed" AS "done"
    FROM "content_version" v
    JOIN "submission" s ON s."contentVersionId" = v."id" AND s."state" = 'graded' AND s."outcome" = 'graded'
    JOIN due d ON d."kind" = 'exercise' AND d."target" = v."slug" AND d."userId" = s."userId"
    WHERE v."kind" = 'exercise'
      AND v."slug" IN (SELECT "target" FROM "assignment" WHERE "classId" = ${classId} AND "kind" = 'exercise')
      AND s."userId" IN (SELECT "userId" FROM due)
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
  SELECT "userId", "id" AS "assignmentId", (count("at") FILTER (WHERE "share" > 0))::int AS "attempts",
    (max("score") FILTER (WHERE "share" > 0))::float8 AS "score", (max("score" * "share") FILTER (WHERE "share" > 0))::float8 AS "credit",
    min("at") FILTER (WHERE "done" AND "share" > 0) AS "doneAt", max("at") AS "lastAt"
  FROM valued GROUP BY "userId", "id"`;
