import type { Database, Queries } from '../../make-database';
import { type SessionView, sessionSelection, viewSession } from '../../views';
import { writeAudit } from '../audit/write-audit';
import { Refusal } from '../refusal';

/** Where a person is signed in, the latest first; `currentId` is the session that asks. */
export async function listSessions(
  db: Queries,
  { userId, currentId, now = new Date() }: { userId: string; currentId: string; now?: Date },
): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: { updatedAt: 'desc' },
    take: 100,
    select: sessionSelection,
  });
  return rows.map((row) => viewSession(row, currentId));
}

/** Ends one of a person's own sessions; another's is not found. */
export async function revokeSession(
  db: Database,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<{ revoked: true } | Refusal> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId } });
    if (count === 0) return new Refusal('not-found', 'This session has ended already.');
    await writeAudit(tx, { action: 'session.revoked', actorId: userId, subjectId: userId });
    return { revoked: true };
  });
}

/** Ends every session of `userId`; gives how many there were. */
export async function revokeSessions(
  db: Database,
  { actorId, userId }: { actorId: string; userId: string },
): Promise<number> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId } });
    await writeAudit(tx, { action: 'sessions.revoked', actorId, subjectId: userId, detail: { count } });
    return count;
  });
}
