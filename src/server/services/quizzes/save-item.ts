import { cardSchema, type Graded, grade, Refused } from '@/grading';
import { Prisma } from '../../generated/client';
import type { Database } from '../../make-database';
import { Refusal } from '../refusal';
import { attemptDeadline, isAttemptOver, readQuizVersion, timeSelection } from './attempt-row';
import { endAttempt } from './end-attempt';

export interface QuizItemInput {
  readonly userId: string;
  readonly attemptId: string;
  readonly place: number;
  /** Shape by card kind; null: left blank. */
  readonly response: unknown;
  readonly flagged: boolean;
  readonly spentMs: number;
  /** Counts up with each change in the browser. */
  readonly revision: number;
  /** This is the answer: show its verdict, where the quiz does so after each answer. */
  readonly settle: boolean;
  readonly now: Date;
}

export interface SavedItem {
  readonly revision: number;
  /** The verdict, once the answer is settled; never before it is stored. */
  readonly graded: Graded | null;
}

/** A day: what a save may say at most. */
const mostMs = 86_400_000;

const over = () => new Refusal('conflict', 'The time is over. What was saved before counts.');

/**
 * Saves what a student did to one question. An older save that comes late changes nothing, a settled answer stays as it is and gives its verdict
 * again, and after the time nothing is taken.
 */
export async function saveItem(db: Database, input: QuizItemInput): Promise<SavedItem | Refusal> {
  const { attemptId, place, now, response } = input;
  const item = await db.quizItem.findFirst({
    where: { attemptId, place, attempt: { userId: input.userId } },
    include: {
      attempt: { select: { ...timeSelection, contentVersionId: true } },
      contentVersion: { select: { body: true } },
    },
  });
  if (!item) return new Refusal('not-found', 'This question is not there.');
  const card = cardSchema.parse(item.contentVersion.body);
  const verdictOf = (given: unknown): Graded | null => {
    const graded = grade(card, given);
    return graded instanceof Refused ? null : graded;
  };
  if (item.settledAt) return { revision: item.revision, graded: verdictOf(item.response) };
  if (item.attempt.finishedAt || isAttemptOver(item.attempt, now)) {
    await countLastTime(db, item.attempt, input);
    return over();
  }
  if (item.attempt.assignment.removedAt || item.attempt.assignment.class.archivedAt)
    return new Refusal('conflict', 'This quiz was taken back. What was saved before is kept.');
  if (response !== null) {
    const graded = grade(card, response);
    // What is begun is kept; a verdict is for what is whole.
    if (graded instanceof Refused && !(graded.unfinished && !input.settle))
      return new Refusal('invalid', graded.message);
  }
  const { feedback } = await readQuizVersion(db, item.attempt.contentVersionId);
  const settles = input.settle && feedback === 'each' && response !== null;
  const { count } = await db.quizItem.updateMany({
    where: { attemptId, place, settledAt: null, revision: { lt: input.revision }, attempt: { finishedAt: null } },
    data: {
      // The grader has read it, whole or begun, so it is one of its own small shapes.
      response: response === null ? Prisma.DbNull : (response as Prisma.InputJsonValue),
      flagged: input.flagged,
      spentMs: Math.max(item.spentMs, input.spentMs),
      revision: input.revision,
      answeredAt: response === null ? null : now,
      ...(settles ? { settledAt: now, correct: verdictOf(response)?.correct ?? false } : {}),
    },
  });
  if (count === 1) return { revision: input.revision, graded: settles ? verdictOf(response) : null };
  // Somebody was quicker: what is stored now is what counts.
  const stored = await db.quizItem.findUniqueOrThrow({
    where: { attemptId_place: { attemptId, place } },
    select: { revision: true, response: true, settledAt: true, attempt: { select: { finishedAt: true } } },
  });
  if (stored.attempt.finishedAt && !stored.settledAt) return over();
  return { revision: stored.revision, graded: stored.settledAt ? verdictOf(stored.response) : null };
}

/** Of what comes after the time, the time alone is taken that was spent on the question in sight: no more than was left beside the others. */
async function countLastTime(
  db: Database,
  attempt: Parameters<typeof attemptDeadline>[0] & { readonly startedAt: Date; readonly finishedAt: Date | null },
  { attemptId, place, spentMs }: QuizItemInput,
): Promise<void> {
  const end = attempt.finishedAt?.getTime() ?? attemptDeadline(attempt);
  if (end === undefined) return;
  const whole = Math.max(0, Math.min(end - attempt.startedAt.getTime(), mostMs));
  await db.$executeRaw`
    UPDATE "quiz_item" SET "spentMs" = greatest("spentMs", least(${spentMs}::int, ${whole}::int - (
      SELECT coalesce(sum("spentMs"), 0) FROM "quiz_item" WHERE "attemptId" = ${attemptId} AND "place" <> ${place})))
    WHERE "attemptId" = ${attemptId} AND "place" = ${place}`;
}

/** Hands a quiz in; handed in again it is as it was. */
export async function finishAttempt(
  db: Database,
  { userId, id, now }: { userId: string; id: string; now: Date },
): Promise<{ readonly id: string } | Refusal> {
  const attempt = await db.quizAttempt.findFirst({ where: { id, userId }, select: { finishedAt: true } });
  if (!attempt) return new Refusal('not-found', 'There is no such quiz of yours.');
  if (!attempt.finishedAt) await endAttempt(db, id, now);
  return { id };
}
