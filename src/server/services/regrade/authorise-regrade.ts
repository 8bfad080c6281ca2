import type { Prisma, Regrade, RegradeState } from '../../generated/client';
import type { Queries } from '../../make-database';
import { mayManage } from '../authoring/may-manage';
import { taughtBy } from '../classes/authorise-class';
import { Refusal } from '../refusal';

/** A regrade shows the work of those whom its maker may grade again: to others it is not there, but to administrators. */
export async function authoriseRegrade(
  db: Queries,
  asker: { readonly id: string; readonly role: string },
  id: string,
): Promise<Regrade | Refusal> {
  const regrade = await db.regrade.findUnique({ where: { id } });
  return regrade && (regrade.createdById === asker.id || asker.role === 'admin')
    ? regrade
    : new Refusal('not-found', 'There is no such regrade.');
}

/** Attempts in classes that somebody teaches as of now, whatever they did when a regrade began; an administrator’s are all. */
export async function attemptsOf(db: Queries, userId: string | null): Promise<Prisma.QuizAttemptWhereInput> {
  const user = userId === null ? null : await db.user.findUnique({ where: { id: userId }, select: { role: true } });
  return user?.role === 'admin' ? {} : { assignment: { class: taughtBy(userId ?? '') } };
}

/** Those of them whose verdicts may change: a class that is archived stays as it is. */
export const changeableOf = async (db: Queries, userId: string | null): Promise<Prisma.QuizAttemptWhereInput> => ({
  AND: [await attemptsOf(db, userId), { assignment: { class: { archivedAt: null } } }],
});

/** An empty condition would, as one of several of which any may hold, be none. */
const every: Prisma.SubmissionWhereInput = { id: { not: '' } };

/**
 * Submissions to an exercise that somebody may grade again as of now: everybody’s of one they manage, and of any for an administrator;
 * else those of the students they teach, in classes that are not archived.
 */
export async function submissionsOf(
  db: Queries,
  { slug, userId }: { readonly slug: string; readonly userId: string | null },
): Promise<Prisma.SubmissionWhereInput> {
  const user = userId === null ? null : await db.user.findUnique({ where: { id: userId }, select: { role: true } });
  if (userId === null || user === null) return { id: { in: [] } };
  if (user.role === 'admin' || (await mayManage(db, { id: userId, ...user }, { slug }))) return every;
  const taught = { role: 'student' as const, class: { ...taughtBy(userId), archivedAt: null } };
  return { user: { classMemberships: { some: taught } } };
}

/** Keeps a regrade in its state until the transaction ends; false where it went on meanwhile, and nothing of it is to be written. */
export async function holdState(tx: Queries, id: string, state: RegradeState): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "regrade" WHERE "id" = ${id} AND "state"::text = ${state} FOR SHARE`;
  return rows.length > 0;
}

/** Brings a regrade from the state it was read in to the next; of two that come to the end of it the first one does. */
export async function leaveState(
  db: Queries,
  { id, state }: Regrade,
  data: Prisma.RegradeUpdateManyMutationInput,
): Promise<Regrade> {
  await db.regrade.updateMany({ where: { id, state }, data });
  return db.regrade.findUniqueOrThrow({ where: { id } });
}
