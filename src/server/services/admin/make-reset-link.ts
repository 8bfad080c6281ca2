import type { Database } from '../../make-database';
import { resetLink, resetLinkLasts } from '../accounts/reset-link';
import { writeAudit } from '../audit/write-audit';
import { Refusal } from '../refusal';

/** A link an administrator hands to a person who cannot sign in; `issue` makes the token. The audit never holds the link. */
export async function makeResetLink(
  db: Database,
  request: { actorId: string; userId: string; appUrl: string; issue: (userId: string) => Promise<string> },
): Promise<{ url: string; expiresInSeconds: number } | Refusal> {
  const { actorId, userId, appUrl, issue } = request;
  const user = await db.user.findUnique({ where: { id: userId }, select: { isAnonymous: true } });
  if (!user) return new Refusal('not-found', 'This person is not there any more. Reload the list.');
  if (user.isAnonymous) return new Refusal('invalid', 'A guest has no password to reset.');
  await writeAudit(db, { action: 'reset-link.made', actorId, subjectId: userId });
  return { url: resetLink(appUrl, await issue(userId)), expiresInSeconds: resetLinkLasts };
}
