import { verifyPassword } from 'better-auth/crypto';
import type { Database } from '../../make-database';
import { writeAudit } from '../audit/write-audit';
import { Refusal } from '../refusal';
import { isLastAdmin } from './last-admin';

/**
 * Deletes a person and all their work for good; what they wrote as an author stays without their name. A registered person
 * gives their password again; a guest has none. The only administrator cannot leave.
 */
export async function deleteAccount(
  db: Database,
  { userId, password }: { userId: string; password: string | null },
): Promise<{ deleted: true } | Refusal> {
  const account = await db.account.findFirst({
    where: { userId, providerId: 'credential' },
    select: { password: true },
  });
  if (account?.password) {
    const right = password !== null && (await verifyPassword({ hash: account.password, password }));
    if (!right) return new Refusal('invalid', 'The password is not right. Nothing was deleted.');
  }
  return db.$transaction(async (tx) => {
    if (await isLastAdmin(tx, userId))
      return new Refusal(
        'conflict',
        'You are the only administrator. Make someone else one first, then delete your account.',
      );
    const { count } = await tx.user.deleteMany({ where: { id: userId } });
    if (count > 0) await writeAudit(tx, { action: 'account.deleted', detail: { user: userId } });
    return { deleted: true };
  });
}
