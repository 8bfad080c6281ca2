import { byName, type Standing } from '@/review';
import { Prisma } from '../../generated/client';
import type { Database, Queries } from '../../make-database';
import { endPastAttempts } from '../quizzes/end-attempt';
import { Refusal } from '../refusal';
import { type AssignmentView, assignmentSelection } from './assignment-row';
import { type Asker, authoriseClass, type ClassStanding } from './authorise-class';
import { readWork } from './read-standings';
import { standingFor } from './work-standing';

export interface HandedIn {
  readonly userId: string;
  readonly name: string;
  readonly standing: Standing;
  /** 0 to 1, after what is taken off for being late; null: nothing counts. */
  readonly credit: number | null;
  readonly extended: boolean;
  /** How often something was handed in that counts. */
  readonly attempts: number;
  readonly doneAt: Date | null;
  /** When they last did something for it. */
  readonly lastAt: Date | null;
  /** Their best submission or attempt. */
  readonly best: { readonly id: string; readonly at: Date; readonly comments: number } | null;
}

export interface AssignmentWork {
  readonly class: ClassStanding;
  readonly assignment: AssignmentView;
  /** By name. */
  readonly students: readonly HandedIn[];
}

const noSuch = () => new Refusal('not-found', 'There is no such assignment in this class.');

/** What every student of a class has done for one assignment, as things stand now. For who teaches the class. */
export async function readAssignment(
  db: Database,
  { asker, classId, id, now }: { asker: Asker; classId: string; id: string; now: Date },
): Promise<AssignmentWork | Refusal> {
  const standing = await authoriseClass(db, asker, classId, 'teach');
  if (standing instanceof Refusal) return standing;
  await endPastAttempts(db, { assignmentId: id, assignment: { classId } }, now);
  const [assignment, members, work] = await Promise.all([
    db.assignment.findFirst({
      where: { id, classId, removedAt: null },
      select: { ...assignmentSelection, extensions: { select: { userId: true, dueAt: true, closeAt: true } } },
    }),
    db.classMember.findMany({
      where: { classId, role: 'student' },
      select: { userId: true, user: { select: { name: true } } },
    }),
    readWork(db, { classId, assignmentId: id }),
  ]);
  if (!assignment) return noSuch();
  const { extensions, ...view } = assignment;
  const best = await readBest(db, classId, view);
  const rowOf = new Map(work.map((row) => [row.userId, row]));
  const extensionOf = new Map(extensions.map((row) => [row.userId, row]));
  const students = members.map(({ userId, user }): HandedIn => {
    const row = rowOf.get(userId);
    return {
      userId,
      name: user.name,
      standing: standingFor(view, extensionOf.get(userId), row, now).standing,
      credit: row?.credit ?? null,
      extended: extensionOf.has(userId),
      attempts: row?.attempts ?? 0,
      doneAt: row?.doneAt ?? null,
      lastAt: row?.lastAt ?? null,
      best: best.get(userId) ?? null,
    };
  });
  return {
    class: standing,
    assignment: view,
    students: students.sort(byName),
  };
}

/** By student; of equals the first. */
async function readBest(
  db: Queries,
  classId: string,
  { id, kind, target }: AssignmentView,
): Promise<Map<string, { id: string; at: Date; comments: number }>> {
  if (kind !== 'quiz' && kind !== 'exercise') return new Map();
  const rows = await db.$queryRaw<{ userId: string; id: string; at: Date; comments: number }[]>(
    kind === 'quiz'
      ? Prisma.sql`
        SELECT DISTINCT ON ("userId") "userId", "id", "finishedAt" AS "at", 0 AS "comments" FROM "quiz_attempt"
        WHERE "assignmentId" = ${id} AND "finishedAt" IS NOT NULL
        ORDER BY "userId", "points"::float8 / nullif("maxPoints", 0) DESC NULLS LAST, "id"`
      : Prisma.sql`
        SELECT b.*, (SELECT count(*)::int FROM "submission_comment" c WHERE c."submissionId" = b."id" AND c."classId" = ${classId}) AS "comments"
        FROM (${bestSubmissions(classId, target)}) b`,
  );
  return new Map(rows.map(({ userId, ...one }) => [userId, one]));
}

/** The best graded submission of each student of a class to an exercise: `userId`, `id`, `at`. */
export const bestSubmissions = (classId: string, slug: string): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (s."userId") s."userId", s."id", s."createdAt" AS "at"
  FROM "submission" s
  JOIN "content_version" v ON v."id" = s."contentVersionId" AND v."kind" = 'exercise' AND v."slug" = ${slug}
  JOIN "class_member" m ON m."classId" = ${classId} AND m."userId" = s."userId" AND m."role" = 'student'
  WHERE s."state" = 'graded' AND s."outcome" = 'graded'
  ORDER BY s."userId", s."score" DESC NULLS LAST, s."id"`;
