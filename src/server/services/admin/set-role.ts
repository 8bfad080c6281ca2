import type { Role } from '../../generated/client';
import type { Database } from '../../make-database';
import { isLastAdmin } from '../accounts/last-admin';
import { writeAudit } from '../audit/write-audit';
import { Refusal } from '../refusal';

/** Gives a registered person a role, from their next request on. The only administrator keeps theirs. */
export async function setRole(
  db: Database,
  { actorId, userId, role }: { actorId: string; userId: string; role: Role },
): Promise<{ role: Role } | Refusal> {
  return db.$transaction(async (tx) => {
    const lastAdmin = await isLastAdmin(tx, userId);
    const user = await tx.user.findUnique({ where: { id: userId }, select: { role: true, isAnonymous: true } });
    if (!user) return new Refusal('not-found', 'This person is not there any more. Reload the list.');
    if (user.isAnonymous) return new Refusal('invalid', 'A guest has no role: they register first.');
    if (lastAdmin && role !== 'admin')
      return new Refusal('conflict', 'This is the only administrator. Make someone else one first.');
    if (user.role === role) return { role };
    await tx.user.update({ where: { id: userId }, data: { role } });
    await writeAudit(tx, { action: 'role.changed', actorId, subjectId: userId, detail: { from: user.role, to: role } });
    return { role };
  });
}
