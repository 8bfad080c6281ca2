import type { Role } from '../../generated/client';
import type { Queries } from '../../make-database';

export interface Opener {
  readonly id: string;
  readonly role: Role;
  readonly guest: boolean;
}

export const writes = ({ role, guest }: Opener): boolean => !guest && role !== 'student';

/**
 * May they open this exercise? The course's own anyone may, and what was listed for everyone; one written here those who write, who
 * opened a link to it, and whom a class of theirs gives it to, from when it opens. To all others it is as if there were none.
 */
export async function mayOpen(db: Queries, slug: string, viewer: Opener | undefined): Promise<boolean> {
  const authored = await db.authoredExercise.findUnique({ where: { slug }, select: { listed: true } });
  if (!authored || authored.listed) return true;
  if (!viewer) return false;
  if (writes(viewer)) return true;
  const access = await db.exerciseAccess.findUnique({
    where: { userId_slug: { userId: viewer.id, slug } },
    select: { slug: true },
  });
  if (access) return true;
  const assigned = await db.assignment.findFirst({
    where: {
      kind: 'exercise',
      target: slug,
      removedAt: null,
      OR: [{ openAt: null }, { openAt: { lte: new Date() } }],
      class: { members: { some: { userId: viewer.id } } },
    },
    select: { id: true },
  });
  return assigned !== null;
}
