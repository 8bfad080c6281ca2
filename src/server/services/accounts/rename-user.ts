import type { Database } from '../../make-database';
import { type MeView, meSelection, viewMe } from '../../views';
import { writeAudit } from '../audit/write-audit';

/** Gives a person another name. */
export async function renameUser(db: Database, { userId, name }: { userId: string; name: string }): Promise<MeView> {
  return db.$transaction(async (tx) => {
    const row = await tx.user.update({ where: { id: userId }, data: { name }, select: meSelection });
    await writeAudit(tx, { action: 'account.renamed', actorId: userId, subjectId: userId });
    return viewMe(row);
  });
}
