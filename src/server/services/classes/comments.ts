import type { Queries } from '../../make-database';
import { Refusal } from '../refusal';
import { readSubmission } from '../submissions/read-submission';
import { type Asker, authoriseChange, authoriseClass, type ClassStanding } from './authorise-class';
import { type VerdictTold, verdictTold } from './verdict-told';

export interface CommentView {
  readonly id: string;
  readonly text: string;
  /** Null when their account is gone. */
  readonly author: string | null;
  readonly own: boolean;
  readonly createdAt: Date;
}

export interface DiscussedSubmission {
  readonly id: string;
  readonly exercise: { readonly slug: string; readonly title: string };
  readonly student: { readonly userId: string; readonly name: string };
  readonly text: string;
  readonly passed: boolean | null;
  /** 0 to 1. */
  readonly score: number | null;
  /** Null until it is graded. */
  readonly told: VerdictTold | null;
  readonly createdAt: Date;
  readonly comments: readonly CommentView[];
}

const noSuch = () => new Refusal('not-found', 'There is no such submission in this class.');

/**
 * A submission belongs to a class when its student is one of the class's and its exercise is assigned there. Its student and those who teach the
 * class may read it there; to anybody else it is not there.
 */
async function findSubmission(db: Queries, asker: Asker, standing: ClassStanding, id: string) {
  const [row] = await db.$queryRaw<{ userId: string; slug: string; title: string }[]>`
    SELECT s."userId", v."slug", v."body"->>'title' AS "title" FROM "submission" s
    JOIN "content_version" v ON v."id" = s."contentVersionId" AND v."kind" = 'exercise'
    JOIN "class_member" m ON m."classId" = ${standing.id} AND m."userId" = s."userId" AND m."role" = 'student'
    WHERE s."id" = ${id} AND EXISTS (
      SELECT 1 FROM "assignment" a WHERE a."classId" = ${standing.id} AND a."kind" = 'exercise' AND a."target" = v."slug")`;
  if (!row) return noSuch();
  return row.userId === asker.id || standing.role !== 'student' ? row : noSuch();
}

export async function readDiscussed(
  db: Queries,
  { asker, classId, id }: { asker: Asker; classId: string; id: string },
): Promise<DiscussedSubmission | Refusal> {
  const standing = await authoriseClass(db, asker, classId, 'see');
  if (standing instanceof Refusal) return standing;
  const found = await findSubmission(db, asker, standing, id);
  if (found instanceof Refusal) return found;
  const row = await db.submission.findUniqueOrThrow({
    where: { id },
    select: {
      text: true,
      passed: true,
      score: true,
      createdAt: true,
      user: { select: { id: true, name: true } },
      comments: {
        where: { classId },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: 200,
        select: { id: true, text: true, createdAt: true, authorId: true, author: { select: { name: true } } },
      },
    },
  });
  const seen = await readSubmission(db, { userId: row.user.id, id });
  if (seen instanceof Refusal) return seen;
  return {
    id,
    exercise: { slug: found.slug, title: found.title },
    student: { userId: row.user.id, name: row.user.name },
    text: row.text,
    passed: row.passed,
    score: row.score,
    told: verdictTold(seen.verdict),
    createdAt: row.createdAt,
    comments: row.comments.map(({ author, authorId, ...comment }) => ({
      ...comment,
      author: author?.name ?? null,
      own: authorId === asker.id,
    })),
  };
}

/** Says something of a submission: its student or who teaches the class. */
export async function addComment(
  db: Queries,
  { asker, classId, id, text }: { asker: Asker; classId: string; id: string; text: string },
): Promise<{ readonly id: string } | Refusal> {
  const standing = await authoriseChange(db, asker, classId, 'see');
  if (standing instanceof Refusal) return standing;
  const found = await findSubmission(db, asker, standing, id);
  if (found instanceof Refusal) return found;
  return db.submissionComment.create({
    data: { submissionId: id, classId, authorId: asker.id, text },
    select: { id: true },
  });
}

/** Takes one's own words back. */
export async function removeComment(
  db: Queries,
  { asker, classId, id }: { asker: Asker; classId: string; id: string },
): Promise<{ readonly removed: boolean } | Refusal> {
  const standing = await authoriseChange(db, asker, classId, 'see');
  if (standing instanceof Refusal) return standing;
  const { count } = await db.submissionComment.deleteMany({ where: { id, classId, authorId: asker.id } });
  return { removed: count === 1 };
}
