import type { Prisma, Regrade } from '../../generated/client';
import type { Database, Queries } from '../../make-database';
import { changeableOf, holdState, leaveState } from './authorise-regrade';
import { isAllSeen, lookAtAnswers, step } from './look-at-answers';

/** The verdict before a change. */
const wasOf = ({ change, correct }: { change: string; correct: boolean | null }): boolean =>
  change === 'words' ? correct === true : correct !== true;

interface Verdict {
  readonly correct: boolean;
  /** The version it is by; null: the one that was asked. */
  readonly by: string | null;
}

/** Puts one verdict in the place of another and adds the attempt up anew. The points before; undefined, and nothing is written, where the verdict is not the one that was looked at. */
async function replace(
  tx: Queries,
  { attemptId, place }: { attemptId: string; place: number },
  from: Verdict,
  to: Verdict,
): Promise<number | undefined> {
  await tx.$queryRaw`SELECT 1 FROM "quiz_attempt" WHERE "id" = ${attemptId} FOR UPDATE`;
  const { count } = await tx.quizItem.updateMany({
    where: { attemptId, place, correct: from.correct, gradedVersionId: from.by },
    data: { correct: to.correct, gradedVersionId: to.by },
  });
  if (count === 0) return undefined;
  const { points } = await tx.quizAttempt.findUniqueOrThrow({ where: { id: attemptId }, select: { points: true } });
  await tx.$executeRaw`
    UPDATE "quiz_attempt" SET "points" = (
      SELECT coalesce(sum("points"), 0) FROM "quiz_item" WHERE "attemptId" = ${attemptId} AND "correct") WHERE "id" = ${attemptId}`;
  return points ?? 0;
}

/** Those whose verdict, or what it is by, changes; what cannot be read keeps its verdict. */
const pendingOf = (regradeId: string, undo: boolean): Prisma.QuizRegradeChangeWhereInput => ({
  regradeId,
  correct: { not: null },
  visited: undo,
  ...(undo ? { writtenAt: { not: null } } : {}),
});

/** Those of them that whoever goes on with the regrade may change as of now. */
const pending = async (db: Queries, regradeId: string, { undo, userId }: { undo: boolean; userId: string }) => ({
  ...pendingOf(regradeId, undo),
  item: { attempt: await changeableOf(db, userId) },
});

export async function writeAnswers(db: Database, regrade: Regrade, userId: string): Promise<Regrade> {
  if (!isAllSeen(regrade)) {
    const seen = await lookAtAnswers(db, regrade);
    if (seen.state !== 'applying' || !isAllSeen(seen)) return seen;
  }
  const rows = await db.quizRegradeChange.findMany({
    where: await pending(db, regrade.id, { undo: false, userId }),
    take: step,
  });
  for (const { attemptId, place, change, correct, priorVersionId } of rows) {
    const now = new Date();
    const held = await db.$transaction(async (tx) => {
      if (!(await holdState(tx, regrade.id, 'applying'))) return false;
      const from = { correct: wasOf({ change, correct }), by: priorVersionId };
      const before = await replace(tx, { attemptId, place }, from, {
        correct: correct === true,
        by: regrade.versionId,
      });
      await tx.quizRegradeChange.update({
        where: { regradeId_attemptId_place: { regradeId: regrade.id, attemptId, place } },
        data: {
          visited: true,
          // Who keeps their verdict has nothing to hear.
          ...(before === undefined ? {} : { writtenAt: now, known: change === 'words' ? null : before }),
        },
      });
      return true;
    });
    if (!held) return db.regrade.findUniqueOrThrow({ where: { id: regrade.id } });
  }
  if (rows.length === step) return regrade;
  return leaveState(db, regrade, { state: 'applied', appliedAt: new Date() });
}

export async function takeAnswersBack(db: Database, regrade: Regrade, userId: string): Promise<Regrade> {
  const rows = await db.quizRegradeChange.findMany({
    where: await pending(db, regrade.id, { undo: true, userId }),
    take: step,
  });
  for (const { attemptId, place, change, correct, priorVersionId, known } of rows) {
    const now = new Date();
    const held = await db.$transaction(async (tx) => {
      if (!(await holdState(tx, regrade.id, 'undoing'))) return false;
      const from = { correct: correct === true, by: regrade.versionId };
      const to = { correct: wasOf({ change, correct }), by: priorVersionId };
      const before = await replace(tx, { attemptId, place }, from, to);
      await tx.quizRegradeChange.update({
        where: { regradeId_attemptId_place: { regradeId: regrade.id, attemptId, place } },
        // Who was told of the regrade is told that it was taken back; who was not has nothing to hear.
        data: {
          visited: false,
          ...(before === undefined ? {} : { undoneAt: now, known: change === 'words' ? null : (known ?? before) }),
        },
      });
      return true;
    });
    if (!held) return db.regrade.findUniqueOrThrow({ where: { id: regrade.id } });
  }
  if (rows.length === step) return regrade;
  // What whoever takes it back may not change stays written, for somebody who may.
  const left = await db.quizRegradeChange.count({ where: pendingOf(regrade.id, true) });
  return leaveState(db, regrade, left > 0 ? { state: 'applied' } : { state: 'undone', undoneAt: new Date() });
}
