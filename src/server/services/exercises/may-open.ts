import { Prisma, type Role } from '../../generated/client';
import type { Queries } from '../../make-database';

export interface Opener {
  readonly id: string;
  readonly role: Role;
  readonly guest: boolean;
}

export const writes = ({ role, guest }: Opener): boolean => !guest && role !== 'student';

/**
 * The exercises a person may find, as a condition on a row of `content_version` called `version`: the course's own and what was listed for
 * everyone; what they opened a link to; and what a class of theirs gives them, from when it opens.
 */
export const isOpenTo = (userId: string | undefined, now: Date): Prisma.Sql => Prisma.sql`(
  version."builtIn"
  OR EXISTS (SELECT 1 FROM "authored_exercise" a WHERE a."slug" = version."slug" AND a."listed")
  OR EXISTS (SELECT 1 FROM "exercise_access" x WHERE x."slug" = version."slug" AND x."userId" = ${userId ?? ''})
  OR EXISTS (SELECT 1 FROM "assignment" g JOIN "class_member" m ON m."classId" = g."classId"
    WHERE g."kind" = 'exercise' AND g."target" = version."slug" AND g."removedAt" IS NULL
      AND (g."openAt" IS NULL OR g."openAt" <= ${now}) AND m."userId" = ${userId ?? ''}))`;

/** May they open this exercise? What they may find, and those who write all of them. To all others it is as if there were none. */
export async function mayOpen(
  db: Queries,
  slug: string,
  viewer: Opener | undefined,
  now = new Date(),
): Promise<boolean> {
  if (viewer && writes(viewer)) return true;
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "content_version" version
    WHERE version."kind" = 'exercise' AND version."slug" = ${slug} AND ${isOpenTo(viewer?.id, now)} LIMIT 1`;
  return rows.length > 0;
}
