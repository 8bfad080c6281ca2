import { cardSchema } from '@/grading';
import type { Prisma, Regrade } from '../../generated/client';
import type { Database, Queries } from '../../make-database';
import { endPastAttempts, verdictOf } from '../quizzes/end-attempt';
import { attemptsOf, changeableOf } from './authorise-regrade';

/** Attempts one step looks at: an answer is graded in microseconds, so that reading them is all there is to it. */
export const step = 200;

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

const count = async (db: Queries, of: { slug: string; userId: string | null }): Promise<number> =>
  db.quizItem.count({ where: { contentVersion: { kind: 'card', slug: of.slug }, attempt: await whereOf(db, of) } });

/** Attempts that are still taken: what they answer is graded when they end. */
export const countOpen = async (db: Queries, { slug, userId }: { slug: string; userId: string }): Promise<number> =>
  db.quizAttempt.count({
    where: {
      AND: [await changeableOf(db, userId)],
      finishedAt: null,
      items: { some: { contentVersion: { kind: 'card', slug } } },
    },
  });

/** Answers that are left as they are, since their class is archived; by class. */
export async function countSkipped(
  db: Queries,
  { slug, userId }: { slug: string; userId: string },
): Promise<{ readonly name: string; readonly n: number }[]> {
  const contentVersion = { kind: 'card', slug };
  const taught = await attemptsOf(db, userId);
  const finished = { AND: [taught], finishedAt: { not: null }, items: { some: { contentVersion } } };
  const classes = await db.class.findMany({
    where: { archivedAt: { not: null }, assignments: { some: { attempts: { some: finished } } } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
  return Promise.all(
    classes.map(async ({ id, name }) => ({
      name,
      n: await db.quizItem.count({ where: { contentVersion, attempt: { ...finished, assignment: { classId: id } } } }),
    })),
  );
}

/** How many answers there are to grade again; attempts whose time ran out unseen are ended first, so that theirs are among them. */
export async function countAnswers(
  db: Database,
  of: { slug: string; userId: string },
): Promise<{ readonly now: number; readonly later: number }> {
  const asked = { items: { some: { contentVersion: { kind: 'card' as const, slug: of.slug } } } };
  await endPastAttempts(db, { AND: [await changeableOf(db, of.userId), asked] }, new Date());
  return { now: await count(db, of), later: await countOpen(db, of) };
}

/** Stands where the last attempt's id stood, once all were looked at again: greater than any id. */
const allSeen = '~';

/** Whether, on the way from the decision to the writing, those that ended since they were looked at have been looked at too. */
export const isAllSeen = ({ cursor }: Regrade): boolean => cursor === allSeen;

/**
 * Looks at the next attempts, and keeps what would change. While it is computed that is what the decision rests on; when it is written they
 * are gone through once more, for those that ended in between: what was kept before stays as it is.
 */
export async function lookAtAnswers(db: Database, regrade: Regrade): Promise<Regrade> {
  const { id, slug, state, versionId, cursor, createdById } = regrade;
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
    const done = regrade.done + items.length;
    const { count: held } = await tx.regrade.updateMany({
      where: { id, state, cursor },
      data: {
        cursor: attempts.at(-1)?.id ?? cursor,
        ...(state === 'computing' ? { done } : {}),
        ...(attempts.length < step ? await ended(tx, regrade) : {}),
      },
    });
    if (held === 1 && changes.length > 0)
      await tx.quizRegradeChange.createMany({ data: changes, skipDuplicates: true });
    return tx.regrade.findUniqueOrThrow({ where: { id } });
  });
}

/** What becomes of a regrade when all were looked at. */
async function ended(
  tx: Queries,
  { state, slug, createdById }: Regrade,
): Promise<Prisma.RegradeUncheckedUpdateManyInput> {
  if (state === 'computing') return { state: 'ready' };
  const total = await count(tx, { slug, userId: createdById });
  return { cursor: allSeen, total, done: total };
}
