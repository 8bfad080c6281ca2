import type { ContentState, Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import type { Asker } from '../asker';
import { Refusal } from '../refusal';

/** What of an exercise says who manages it. */
export const managedBy = {
  ownerId: true,
  versions: { select: { submittedById: true, contentVersion: { select: { state: true, writers: true } } } },
} satisfies Prisma.AuthoredExerciseSelect;

interface Managed {
  readonly ownerId: string | null;
  readonly versions: readonly {
    readonly submittedById: string | null;
    readonly contentVersion: { readonly state: ContentState; readonly writers: readonly string[] };
  }[];
}

/**
 * Whether somebody decides where an exercise is found and whether it is in use: who began it, who wrote on a version that a colleague
 * approved, or an administrator. Every instructor may write on it: that alone gives no say over a colleague's exercise.
 */
export const manages = ({ id, role }: Asker, { ownerId, versions }: Managed): boolean =>
  role === 'admin' ||
  ownerId === id ||
  versions.some(
    ({ submittedById, contentVersion: { state, writers } }) =>
      state !== 'draft' && (submittedById === id || writers.includes(id)),
  );

export async function mayManage(db: Queries, asker: Asker, where: Prisma.AuthoredExerciseWhereUniqueInput) {
  const row = await db.authoredExercise.findUnique({ where, select: managedBy });
  return row !== null && manages(asker, row);
}

export const notYours = (): Refusal =>
  new Refusal('forbidden', 'This exercise is somebody else’s. Begin one of your own from it, or ask its author.');
