import type { Queries } from '../../make-database';
import { consumeLimit } from '../limits/consume-limit';
import { writeAudit } from './write-audit';

/** A guesser who goes on is one entry an hour, not thousands. */
const perHour = { window: 3600, max: 1 };

/** Notes that somebody tried too many passwords for the account of `email`; nothing where there is no such account. */
export async function auditLimitedSignIn(db: Queries, email: string): Promise<void> {
  const user = await db.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true } });
  if (!user) return;
  const { allowed } = await consumeLimit(db, `audit-limited|${user.id}`, perHour);
  if (allowed) await writeAudit(db, { action: 'sign-in.limited', subjectId: user.id });
}
