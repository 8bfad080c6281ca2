import type { Queries } from '../../make-database';

/** Everything the audit knows; the admin's filter offers the same list. */
export const auditActions = [
  'access.refused',
  'account.created',
  'account.deleted',
  'account.renamed',
  'guest.moved',
  'password.changed',
  'password.reset',
  'reset-link.made',
  'role.changed',
  'session.revoked',
  'sessions.revoked',
  'sign-in.limited',
] as const;
export type AuditAction = (typeof auditActions)[number];

export interface AuditEntry {
  readonly action: AuditAction;
  /** Who did it; absent when nobody is signed in. */
  readonly actorId?: string | null;
  /** Whose account it is about. */
  readonly subjectId?: string | null;
  /** Never a password, a token or a link. */
  readonly detail?: Record<string, string | number | boolean | null>;
}

/** Writes one entry; give it the transaction of what it tells about. */
export async function writeAudit(db: Queries, entry: AuditEntry): Promise<void> {
  await db.audit.create({
    data: {
      action: entry.action,
      actorId: entry.actorId ?? null,
      subjectId: entry.subjectId ?? null,
      detail: entry.detail ?? {},
    },
  });
}
