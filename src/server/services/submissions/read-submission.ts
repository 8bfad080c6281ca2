import type { Prisma, Submission } from '../../generated/client';
import type { Queries } from '../../make-database';
import { readCourse } from '../content/read-course';
import { readExam } from '../exercises/exam-mode';
import { hasPassed } from '../exercises/has-passed';
import { readExerciseVersion, readVersionName } from '../exercises/read-exercise-version';
import { fromStored } from '../exercises/stored-verdict';
import { type StudentVerdict, studentVerdict } from '../exercises/student-verdict';
import { Refusal } from '../refusal';
import { askAgainMs, type SubmissionView, summarySelection, viewSummary } from './submission-view';

const { contentVersion: _, ...own } = summarySelection;
/** One row of one table: the version's name is remembered, and what a later grading replaced is rare. */
const selection = {
  ...own,
  userId: true,
  contentVersionId: true,
  text: true,
  gradedVersionId: true,
  _count: { select: { superseded: true } },
} satisfies Prisma.SubmissionSelect;

/** A learner's own submission; another's is not found rather than forbidden, so that ids tell nothing. */
export async function readSubmission(
  db: Queries,
  { userId, id }: { userId: string; id: string },
): Promise<SubmissionView | Refusal> {
  const row = await db.submission.findFirst({ where: { id, userId }, select: selection });
  if (!row) return new Refusal('not-found', 'There is no such submission of yours.');
  const { _count, ...rest } = row;
  return view(db, rest, _count.superseded > 0 ? await readEarlier(db, id) : null);
}

/** The same of a row that was settled just now: nobody can have graded it again. */
export const viewSettled = (db: Queries, row: Submission): Promise<SubmissionView> => view(db, row, null);

/** What the verdict was before the last grading that changed it. */
async function readEarlier(db: Queries, submissionId: string): Promise<SubmissionView['regraded']> {
  const earlier = await db.supersededVerdict.findFirst({
    where: { submissionId },
    select: { passed: true, score: true, supersededAt: true, reason: true },
    orderBy: { supersededAt: 'desc' },
  });
  return (
    earlier && {
      at: earlier.supersededAt,
      reason: earlier.reason,
      before: { passed: earlier.passed, score: earlier.score },
    }
  );
}

type Row = Omit<Prisma.SubmissionGetPayload<{ select: typeof selection }>, '_count'>;

async function view(db: Queries, row: Row, regraded: SubmissionView['regraded']): Promise<SubmissionView> {
  const { id, userId } = row;
  const contentVersion = await readVersionName(db, row.contentVersionId);
  const exam = await readExam(db, { userId, slug: contentVersion.slug });
  return {
    ...viewSummary({ ...row, contentVersion }),
    text: row.text,
    verdict: await viewVerdict(db, userId, { ...row, contentVersion }),
    exam: exam && { attempt: exam.attempts.get(id) ?? null, standing: exam.standing },
    askAgainMs: askAgainMs(row),
    regraded,
  };
}

interface Graded {
  readonly text: string;
  readonly passed: boolean | null;
  readonly outcome: unknown;
  readonly verdict: Parameters<typeof fromStored>[0];
  readonly gradedVersionId: string | null;
  readonly contentVersion: { readonly slug: string };
}

/** Of a stored verdict what its learner may see. */
export async function viewVerdict(db: Queries, userId: string, row: Graded): Promise<StudentVerdict | null> {
  const { text: definition, verdict, gradedVersionId } = row;
  if (row.outcome === null || verdict === null || gradedVersionId === null) return null;
  const stored = fromStored(verdict);
  const exercise = await readExerciseVersion(db, gradedVersionId);
  const named = stored.kind === 'graded' && (stored.misconceptions.length > 0 || !stored.passed);
  const [course, revealed] = await Promise.all([
    named ? readCourse(db) : undefined,
    row.passed === true || hasPassed(db, userId, row.contentVersion.slug),
  ]);
  return studentVerdict(stored, { exercise, definition, misconceptions: course?.misconceptions ?? [], revealed });
}
