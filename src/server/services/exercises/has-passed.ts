import type { Queries } from '../../make-database';

/** Has this learner passed any version of the exercise? What a learner may see of it hangs on this. */
export async function hasPassed(db: Queries, userId: string, slug: string): Promise<boolean> {
  const row = await db.submission.findFirst({
    where: { userId, passed: true, contentVersion: { kind: 'exercise', slug } },
    select: { id: true },
  });
  return row !== null;
}
