import { type Standing, totalOf } from '@/review';
import type { Database, Queries } from '../../make-database';
import { isReleased, readQuizVersion, timeSelection } from '../quizzes/attempt-row';
import { endPastAttempts } from '../quizzes/end-attempt';
import { Refusal } from '../refusal';
import { type AssignmentView, assignmentSelection } from './assignment-row';
import { type Asker, authoriseClass } from './authorise-class';
import { readWork } from './read-standings';
import { standingFor } from './work-standing';

export interface AttemptEntry {
  readonly id: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Null until it may be told. */
  readonly points: number | null;
  readonly maxPoints: number;
}

export interface SubmissionEntry {
  readonly id: string;
  readonly createdAt: Date;
  readonly passed: boolean | null;
  readonly score: number | null;
  /** How many comments of this class it has. */
  readonly comments: number;
}

export interface WorkItem extends AssignmentView {
  readonly standing: Standing;
  /** 0 to 1; null: nothing counts, or it may not be told yet. */
  readonly score: number | null;
  readonly credit: number | null;
  readonly doneAt: Date | null;
  /** When the first came that came too late to count. */
  readonly lateAt: Date | null;
  /** This person's own dates: `dueAt` and `closeAt` are theirs. */
  readonly extension: { readonly reason: string } | null;
  readonly attempts: readonly AttemptEntry[];
  /** How often the quiz may be taken; null: as often as one likes, or no quiz. */
  readonly attemptsAllowed: number | null;
  readonly submissions: readonly SubmissionEntry[];
}

export interface StudentWork {
  readonly userId: string;
  readonly name: string;
  readonly email: string | null;
  readonly total: number | null;
  /** What is due first stands first. */
  readonly items: readonly WorkItem[];
}

const latestSubmissions = 20;

/** One student's work in a class: their own, or any student's for who teaches it. */
export async function readStudentWork(
  db: Database,
  { asker, classId, userId, now }: { asker: Asker; classId: string; userId: string; now: Date },
): Promise<StudentWork | Refusal> {
  const own = userId === asker.id;
  const standing = await authoriseClass(db, asker, classId, own ? 'see' : 'teach');
  if (standing instanceof Refusal) return standing;
  const work = await collectWork(db, { classId, userId, teaching: standing.role !== 'student', now });
  return work ?? new Refusal('not-found', 'There is no such student in the class.');
}

/** The same without asking who asks: call it for the student themselves. Undefined for who is no student of the class. */
export async function collectWork(
  db: Database,
  { classId, userId, teaching, now }: { classId: string; userId: string; teaching: boolean; now: Date },
): Promise<StudentWork | undefined> {
  await endPastAttempts(db, { userId, assignment: { classId } }, now);
  const [member, assignments, extensions, rows, attempts] = await Promise.all([
    db.classMember.findUnique({
      where: { classId_userId: { classId, userId } },
      select: { role: true, user: { select: { name: true, email: true, isAnonymous: true } } },
    }),
    db.assignment.findMany({
      where: { classId, removedAt: null },
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
      select: assignmentSelection,
    }),
    db.extension.findMany({ where: { userId, assignment: { classId } } }),
    readWork(db, { classId, userId }),
    db.quizAttempt.findMany({
      where: { userId, assignment: { classId } },
      orderBy: { startedAt: 'asc' },
      select: { ...timeSelection, contentVersionId: true, points: true, maxPoints: true },
    }),
  ]);
  if (member?.role !== 'student') return undefined;
  const slugsOf = (kind: AssignmentView['kind']) =>
    assignments.filter((one) => one.kind === kind).map(({ target }) => target);
  const [submissions, allowed] = await Promise.all([
    readSubmissions(db, classId, userId, slugsOf('exercise')),
    readAllowed(db, slugsOf('quiz')),
  ]);
  const items = await Promise.all(
    assignments.map(async (assignment): Promise<WorkItem> => {
      const row = rows.find(({ assignmentId }) => assignmentId === assignment.id);
      const extension = extensions.find(({ assignmentId }) => assignmentId === assignment.id);
      const taken = attempts.filter((attempt) => attempt.assignment.id === assignment.id);
      const told = await Promise.all(
        taken.map(async (attempt) => {
          const { feedback } = await readQuizVersion(db, attempt.contentVersionId);
          return attempt.finishedAt === null || teaching || isReleased(attempt, feedback, now);
        }),
      );
      const secret = told.includes(false);
      return {
        ...assignment,
        ...standingFor(assignment, extension, row, now),
        score: secret ? null : (row?.score ?? null),
        credit: secret ? null : (row?.credit ?? null),
        doneAt: row?.doneAt ?? null,
        lateAt: row?.lateAt ?? null,
        extension: extension ? { reason: extension.reason } : null,
        attempts: taken.map(({ id, startedAt, finishedAt, points, maxPoints }, index) => ({
          id,
          startedAt,
          finishedAt,
          points: told[index] ? points : null,
          maxPoints,
        })),
        attemptsAllowed: allowed.get(assignment.target) ?? null,
        submissions: assignment.kind === 'exercise' ? submissions.filter(({ slug }) => slug === assignment.target) : [],
      };
    }),
  );
  const { name, email, isAnonymous } = member.user;
  // A total that held what may not be told would tell it.
  const counted = items.filter(
    ({ attempts: taken, credit }) => credit !== null || taken.every(({ points }) => points !== null),
  );
  return { userId, name, email: isAnonymous ? null : email, total: totalOf(counted), items };
}

async function readSubmissions(db: Queries, classId: string, userId: string, slugs: readonly string[]) {
  if (slugs.length === 0) return [];
  const rows = await db.submission.findMany({
    where: { userId, contentVersion: { kind: 'exercise', slug: { in: [...slugs] } } },
    orderBy: { id: 'desc' },
    take: latestSubmissions * slugs.length,
    select: {
      id: true,
      createdAt: true,
      passed: true,
      score: true,
      contentVersion: { select: { slug: true } },
      _count: { select: { comments: { where: { classId } } } },
    },
  });
  return rows.map(({ contentVersion, _count, ...row }) => ({
    ...row,
    slug: contentVersion.slug,
    comments: _count.comments,
  }));
}

async function readAllowed(db: Queries, slugs: readonly string[]): Promise<Map<string, number | null>> {
  if (slugs.length === 0) return new Map();
  const rows = await db.$queryRaw<{ slug: string; attempts: number | null }[]>`
    SELECT DISTINCT ON ("slug") "slug", ("body"->>'attempts')::int AS "attempts" FROM "content_version"
    WHERE "kind" = 'quiz' AND "state" = 'published' AND "slug" = ANY(${[...slugs]}) ORDER BY "slug", "version" DESC`;
  return new Map(rows.map(({ slug, attempts }) => [slug, attempts]));
}
