import { cardSchema } from '@/grading';
import type { Prisma, Regrade } from '../../generated/client';
import type { Database, Queries } from '../../make-database';
import { endPastAttempts, verdictOf } from '../quizzes/end-attempt';
import { changeableOf, holdState, leaveState } from './authorise-regrade';

/** Attempts one step looks at: an answer is graded in microseconds, so that reading them is all there is to it. */
const step = 200;

/** Finished attempts at quizzes that asked the card, in classes whoever regrades teaches; an administrator’s are all. */
async function whereOf(
  db: Queries,
  { slug, userId }: { slug: string; userId: string | null },
): Promise<Prisma.QuizAttemptWhereInput> {
  return {
    AND: [await changeableOf(db, userId)],
    finishedAt: { not: null },
    items: { some: { contentVersion: { kind: 'card', slug } } },
  };
}

/** How many answers there are to grade again; attempts whose time ran out unseen are ended first, so that theirs are among them. */
export async function countAnswers(db: Database, of: { slug: string; userId: string }): Promise<number> {
  const asked = { items: { some: { contentVersion: { kind: 'card' as const, slug: of.slug } } } };
  await endPastAttempts(db, { AND: [await changeableOf(db, of.userId), asked] }, new Date());
  const attempt = await whereOf(db, of);
  return db.quizItem.count({ where: { contentVersion: { kind: 'card', slug: of.slug }, attempt } });
}

/** The verdict before a change. */
const wasOf = ({ change, correct }: { change: string; correct: boolean | null }): boolean =>
  change === 'words' ? correct === true : correct !== true;

/** Looks at the next attempts, and keeps what would change. */
export async function computeAnswers(db: Database, regrade: Regrade): Promise<Regrade> {
  const { id, slug, versionId, cursor, createdById } = regrade;
  const { body } = await db.contentVersion.findUniqueOrThrow({ where: { id: versionId }, select: { body: true } });
  const card = cardSchema.parse(body);
  const attempts = await db.quizAttempt.findMany({
    where: { AND: [await whereOf(db, { slug, userId: createdById }), { id: { gt: cursor } }] },
    orderBy: { id: 'asc' },
    take: step,
    select: {
      id: true,
      points: true,
      items: {
        where: { contentVersion: { kind: 'card', slug } },
        include: { contentVersion: { select: { body: true } } },
      },
    },
  });
  const items = attempts.flatMap(({ items: asked, points }) => asked.map((item) => ({ ...item, total: points ?? 0 })));
  const changes = items.flatMap((item): Prisma.QuizRegradeChangeCreateManyInput[] => {
    const { attemptId, place, contentVersionId, gradedVersionId, response, total } = item;
    if ((gradedVersionId ?? contentVersionId) === versionId) return [];
    const was = item.correct === true;
    const correct = verdictOf(card, response);
    // Begun and never ended, it could not be read by the version that was asked either: it stays wrong.
    if (correct === undefined && verdictOf(cardSchema.parse(item.contentVersion.body), response) === undefined)
      return [];
    // What stays right or wrong is explained by the mended question all the same.
    const change = correct === undefined ? 'fault' : correct === was ? 'words' : correct ? 'passes' : 'fails';
    const by = change === 'passes' ? item.points : change === 'fails' ? -item.points : 0;
    const kept = { regradeId: id, attemptId, place, change, priorVersionId: gradedVersionId };
    return [{ ...kept, correct: correct ?? null, before: total, after: total + by }];
  });
  return db.$transaction(async (tx) => {
    const last = attempts.at(-1)?.id;
    const { count } = await tx.regrade.updateMany({
      where: { id, state: 'computing', cursor },
      data: {
        cursor: last ?? cursor,
        done: regrade.done + items.length,
        ...(attempts.length < step ? { state: 'ready' as const } : {}),
      },
    });
    if (count === 1 && changes.length > 0)
      await tx.quizRegradeChange.createMany({ data: changes, skipDuplicates: true });
    return tx.regrade.findUniqueOrThrow({ where: { id } });
  });
}

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
