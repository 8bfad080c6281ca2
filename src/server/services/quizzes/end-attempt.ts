import { type Card, cardSchema, grade, Refused } from '@/grading';
import type { Prisma } from '../../generated/client';
import type { Database, Queries } from '../../make-database';
import { type MendedCard, mendedCards } from '../regrade/mended-cards';
import { attemptDeadline, isAttemptOver, timeSelection } from './attempt-row';

/** What a card makes of an answer; undefined: it cannot be read by it, e.g. since it was begun and never ended. */
export function verdictOf(card: Card, response: unknown): boolean | undefined {
  if (response === null) return false;
  const graded = grade(card, response);
  return graded instanceof Refused ? undefined : graded.correct;
}

/** Right or not; what cannot be read any more is not. */
export const isRight = (card: Card, response: unknown): boolean => verdictOf(card, response) === true;

const itemSelection = {
  place: true,
  points: true,
  response: true,
  contentVersion: { select: { slug: true, version: true, body: true } },
} satisfies Prisma.QuizItemSelect;

interface Ended {
  readonly place: number;
  readonly points: number;
  readonly correct: boolean;
  /** Set where the question was mended since it was asked, and the answers to it of this class were graded again. */
  readonly mended: { readonly by: MendedCard; readonly was: boolean } | undefined;
}

function endItem(
  { place, points, response, contentVersion }: Prisma.QuizItemGetPayload<{ select: typeof itemSelection }>,
  mended: ReadonlyMap<string, MendedCard>,
): Ended {
  const was = isRight(cardSchema.parse(contentVersion.body), response);
  const by = mended.get(contentVersion.slug);
  const correct = by && by.version > contentVersion.version ? verdictOf(by.card, response) : undefined;
  return by && correct !== undefined
    ? { place, points, correct, mended: { by, was } }
    : { place, points, correct: was, mended: undefined };
}

const pointsOf = (items: readonly Ended[], isGiven: (item: Ended) => boolean): number =>
  items.reduce((sum, item) => sum + (isGiven(item) ? item.points : 0), 0);

/** Ends an attempt, once: grades every answer, a blank is wrong. Whoever comes second finds it ended. */
export async function endAttempt(db: Database, id: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "quiz_attempt" WHERE "id" = ${id} FOR UPDATE`;
    const attempt = await tx.quizAttempt.findUniqueOrThrow({
      where: { id },
      select: { ...timeSelection, items: { select: itemSelection } },
    });
    if (attempt.finishedAt) return;
    const slugs = attempt.items.map(({ contentVersion }) => contentVersion.slug);
    const mended = await mendedCards(tx, { classId: attempt.assignment.classId, slugs });
    const items = attempt.items.map((item) => endItem(item, mended));
    const places = items.filter(({ correct }) => correct).map(({ place }) => place);
    await tx.quizItem.updateMany({ where: { attemptId: id, place: { in: places } }, data: { correct: true } });
    await tx.quizItem.updateMany({ where: { attemptId: id, place: { notIn: places } }, data: { correct: false } });
    await joinRegrades(tx, { attemptId: id, items, now });
    const deadline = attemptDeadline(attempt);
    await tx.quizAttempt.update({
      where: { id },
      data: {
        // Never before it began: an assignment may be closed early while it is taken.
        finishedAt: new Date(Math.max(attempt.startedAt.getTime(), Math.min(now.getTime(), deadline ?? now.getTime()))),
        points: pointsOf(items, ({ correct }) => correct),
      },
    });
  });
}

/** What is graded by a mended question belongs to its regrade, and is taken back with it. */
async function joinRegrades(
  tx: Queries,
  { attemptId, items, now }: { attemptId: string; items: readonly Ended[]; now: Date },
): Promise<void> {
  const before = pointsOf(items, ({ correct, mended }) => mended?.was ?? correct);
  const after = pointsOf(items, ({ correct }) => correct);
  for (const { place, correct, mended } of items) {
    if (!mended) continue;
    const { by, was } = mended;
    const change = correct === was ? 'words' : correct ? 'passes' : 'fails';
    await tx.quizItem.update({
      where: { attemptId_place: { attemptId, place } },
      data: { gradedVersionId: by.versionId },
    });
    const kept = { regradeId: by.regradeId, attemptId, place, change, correct, before, after };
    await tx.quizRegradeChange.create({ data: { ...kept, writtenAt: now, visited: true } });
  }
}

/** Ends what ran out while nobody looked. */
export async function endPastAttempts(db: Database, where: Prisma.QuizAttemptWhereInput, now: Date): Promise<void> {
  const open = await db.quizAttempt.findMany({ where: { ...where, finishedAt: null }, select: timeSelection });
  for (const attempt of open) if (isAttemptOver(attempt, now)) await endAttempt(db, attempt.id, now);
}
