import type { Prisma, RegradeSubject } from '../../generated/client';
import type { Queries } from '../../make-database';
import { taughtBy } from '../classes/authorise-class';
import { fromStored } from '../exercises/stored-verdict';
import type { Refusal } from '../refusal';
import { attemptsOf, changeableOf, submissionsOf } from './authorise-regrade';
import { countOpen, countSkipped } from './look-at-answers';
import type { Change } from './plan-regrade';
import { absent } from './regrade-batch';
import { type WhyChanged, whyChanged } from './why-changed';

/** A submission, or an answer in a quiz, whose verdict changes, as an instructor looks it through. */
export interface ChangeView {
  /** Of the submission; of an answer its attempt and place. */
  readonly id: string;
  /** Of the attempt whose answer it is; null for a submission. */
  readonly attemptId: string | null;
  /** The class in which the reader may read the submission; null where there is none. */
  readonly classId: string | null;
  /** Null where it is nobody whom the reader teaches. */
  readonly student: string | null;
  readonly submittedAt: Date;
  readonly change: Change | 'fault';
  readonly before: { readonly passed: boolean; readonly score: number } | null;
  readonly after: { readonly passed: boolean; readonly score: number } | null;
  /** Which part of the verdict differs; null for an answer, and where it could not be computed. */
  readonly why: WhyChanged | null;
  /** Why it could not be computed, by our fault. */
  readonly reason: string | null;
  /** Null also where the submission was graded again meanwhile: its verdict stayed. */
  readonly writtenAt: Date | null;
  readonly undoneAt: Date | null;
}

export interface RegradeView {
  readonly id: string;
  readonly subject: RegradeSubject;
  readonly state: 'computing' | 'ready' | 'applying' | 'applied' | 'undoing' | 'undone';
  readonly reason: string;
  readonly total: number;
  readonly done: number;
  readonly version: number;
  readonly by: string | null;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
  readonly undoneAt: Date | null;
  /** How many of each kind of change. */
  readonly counts: Readonly<Record<string, number>>;
  readonly written: number;
  /** Quizzes that ask the question and are still taken: graded by the mended one when they end, once it is written. */
  readonly open: number;
  /** Answers that are left as they are, by archived class. */
  readonly skipped: readonly { readonly name: string; readonly n: number }[];
  readonly changes: readonly ChangeView[];
}

/** Changes of this list at most; the counts are of all. */
const most = 500;

interface Result {
  readonly passed?: unknown;
  readonly score?: unknown;
  readonly reason?: unknown;
}

const resultOf = (value: unknown): { passed: boolean; score: number } | null => {
  const { passed, score } = Object(value) as Result;
  return typeof passed === 'boolean' && typeof score === 'number' ? { passed, score } : null;
};

interface Reader {
  readonly id: string;
  readonly role: string;
}

/** A regrade with the changes that weigh most first. Students are named to whoever teaches them, and to administrators. */
export async function readRegrade(db: Queries, reader: Reader, id: string): Promise<RegradeView | Refusal> {
  const row = await db.regrade.findUnique({
    where: { id },
    include: { createdBy: { select: { name: true } }, version: { select: { version: true } } },
  });
  if (!row) return absent();
  const { counts, written, changes } =
    row.subject === 'card' ? await readAnswers(db, reader, id) : await readSubmissions(db, reader, row);
  return {
    id,
    subject: row.subject,
    state: row.state,
    reason: row.reason,
    total: row.total,
    done: row.done,
    version: row.version.version,
    by: row.createdBy?.name ?? null,
    createdAt: row.createdAt,
    appliedAt: row.appliedAt,
    undoneAt: row.undoneAt,
    counts: Object.fromEntries(counts.map(({ change, _count }) => [change, _count])),
    written,
    ...(row.subject === 'card'
      ? {
          open: await countOpen(db, { slug: row.slug, userId: reader.id }),
          skipped: await countSkipped(db, { slug: row.slug, userId: reader.id }),
        }
      : { open: 0, skipped: [] }),
    changes,
  };
}

async function readSubmissions(
  db: Queries,
  reader: Reader,
  { id: regradeId, slug }: Pick<RegradeView, 'id'> & { slug: string },
) {
  // What may be changed no more, and was not written, stays as it is.
  const where = {
    regradeId,
    OR: [{ writtenAt: { not: null } }, { submission: await submissionsOf(db, { slug, userId: reader.id }) }],
  } satisfies Prisma.RegradeChangeWhereInput;
  const [counts, written, rows] = await Promise.all([
    db.regradeChange.groupBy({ by: ['change'], where, _count: true }),
    db.regradeChange.count({ where: { regradeId, writtenAt: { not: null } } }),
    db.regradeChange.findMany({
      where,
      orderBy: [{ change: 'asc' }, { submissionId: 'asc' }],
      take: most,
      include: { submission: { select: { createdAt: true, user: { select: { id: true, name: true } } } } },
    }),
  ]);
  const ids = [...new Set(rows.map(({ submission }) => submission.user.id))];
  const known =
    reader.role === 'admin'
      ? new Set(ids)
      : new Set(
          (
            await db.user.findMany({
              where: { id: { in: ids }, classMemberships: { some: { class: taughtBy(reader.id) } } },
              select: { id: true },
            })
          ).map((user) => user.id),
        );
  const classes = await classesOf(db, reader, { slug, ids });
  const changes = rows.map(
    ({ submissionId, submission, change, before, after, writtenAt, undoneAt }): ChangeView => ({
      id: submissionId,
      attemptId: null,
      classId: classes.get(submission.user.id) ?? null,
      student: known.has(submission.user.id) ? submission.user.name : null,
      submittedAt: submission.createdAt,
      change: change as ChangeView['change'],
      before: resultOf(before),
      after: resultOf(after),
      why: change === 'fault' ? null : whyChanged(verdictOf(before), verdictOf(after)),
      reason: change === 'fault' ? String((Object(before) as Result).reason ?? '') : null,
      writtenAt,
      undoneAt,
    }),
  );
  return { counts, written, changes };
}

/** As it was kept with what it was computed with. */
const verdictOf = (kept: Prisma.JsonValue) => fromStored((kept as { verdict: Prisma.JsonValue }).verdict);

/** The newest class in which each student's work at the exercise is read: it is assigned there, and the reader teaches it. */
async function classesOf(
  db: Queries,
  reader: Reader,
  { slug, ids }: { slug: string; ids: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const members = await db.classMember.findMany({
    where: {
      userId: { in: [...ids] },
      role: 'student',
      class: {
        AND: [reader.role === 'admin' ? {} : taughtBy(reader.id)],
        assignments: { some: { kind: 'exercise', target: slug } },
      },
    },
    orderBy: { class: { createdAt: 'asc' } },
    select: { userId: true, classId: true },
  });
  return new Map(members.map(({ userId, classId }) => [userId, classId]));
}

const unreadable = 'The answer chose what the mended question no longer has.';

/** Scores are of the whole attempt: what a student sees. */
async function readAnswers(db: Queries, reader: Reader, regradeId: string) {
  // What is not written and belongs to an archived class stays as it is: it is told apart, as left out.
  const where = {
    regradeId,
    item: { attempt: await attemptsOf(db, reader.id) },
    OR: [{ writtenAt: { not: null } }, { item: { attempt: await changeableOf(db, reader.id) } }],
  } satisfies Prisma.QuizRegradeChangeWhereInput;
  const [counts, written, rows] = await Promise.all([
    db.quizRegradeChange.groupBy({ by: ['change'], where, _count: true }),
    db.quizRegradeChange.count({ where: { ...where, writtenAt: { not: null } } }),
    db.quizRegradeChange.findMany({
      where,
      orderBy: [{ change: 'asc' }, { attemptId: 'asc' }, { place: 'asc' }],
      take: most,
      include: {
        item: {
          select: {
            attempt: {
              select: { finishedAt: true, startedAt: true, maxPoints: true, user: { select: { name: true } } },
            },
          },
        },
      },
    }),
  ]);
  const changes = rows.map(
    ({ attemptId, place, item: { attempt }, change, correct, before, after, writtenAt, undoneAt }): ChangeView => {
      const share = (points: number): number => (attempt.maxPoints === 0 ? 0 : points / attempt.maxPoints);
      return {
        id: `${attemptId}/${place}`,
        attemptId,
        classId: null,
        student: attempt.user.name,
        submittedAt: attempt.finishedAt ?? attempt.startedAt,
        change: change as ChangeView['change'],
        before: { passed: change === 'words' ? correct === true : correct === false, score: share(before) },
        after: correct === null ? null : { passed: correct, score: share(after) },
        why: null,
        reason: correct === null ? unreadable : null,
        writtenAt,
        undoneAt,
      };
    },
  );
  return { counts, written, changes };
}

/** One's own regrades of an exercise or a card, newest first; an administrator sees everybody's. */
export async function listRegrades(
  db: Queries,
  { asker, subject, slug }: { asker: { id: string; role: string }; subject: RegradeSubject; slug: string },
): Promise<readonly Pick<RegradeView, 'id' | 'state' | 'reason' | 'total' | 'createdAt' | 'appliedAt' | 'undoneAt'>[]> {
  const own = asker.role !== 'admin' ? { createdById: asker.id } : {};
  return db.regrade.findMany({
    where: { subject, slug, ...own },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: { id: true, state: true, reason: true, total: true, createdAt: true, appliedAt: true, undoneAt: true },
  });
}
