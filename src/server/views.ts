import type { Prisma, Role } from './generated/client';

/**
 * What each role may see of a thing. A view names its fields one by one, so that a column added to a table stays hidden
 * until it is named here: no password hash, session token or key leaves by being forgotten.
 */

/** A person, to themselves. */
export const meSelection = {
  id: true,
  name: true,
  email: true,
  role: true,
  isAnonymous: true,
  createdAt: true,
} satisfies Prisma.UserSelect;

export interface MeView {
  readonly id: string;
  readonly name: string;
  /** Null for a guest, who has none. */
  readonly email: string | null;
  readonly role: Role;
  readonly guest: boolean;
  readonly createdAt: Date;
}

type MeRow = Prisma.UserGetPayload<{ select: typeof meSelection }>;

export const viewMe = (row: MeRow): MeView => ({
  id: row.id,
  name: row.name,
  email: row.isAnonymous ? null : row.email,
  role: row.role,
  guest: row.isAnonymous,
  createdAt: row.createdAt,
});

/** A person, to an administrator. */
export const userSelection = {
  ...meSelection,
  sessions: { select: { updatedAt: true }, orderBy: { updatedAt: 'desc' }, take: 1 },
  _count: { select: { sessions: true } },
} satisfies Prisma.UserSelect;

export interface UserView extends MeView {
  readonly sessions: number;
  /** Null for someone who is signed in nowhere. */
  readonly lastSeen: Date | null;
}

export const viewUser = (row: Prisma.UserGetPayload<{ select: typeof userSelection }>): UserView => ({
  ...viewMe(row),
  sessions: row._count.sessions,
  lastSeen: row.sessions[0]?.updatedAt ?? null,
});

/** A session, to its owner: never its token. */
export const sessionSelection = {
  id: true,
  userAgent: true,
  ipAddress: true,
  createdAt: true,
  updatedAt: true,
  expiresAt: true,
} satisfies Prisma.SessionSelect;

export interface SessionView {
  readonly id: string;
  readonly userAgent: string | null;
  readonly ipAddress: string | null;
  readonly createdAt: Date;
  readonly lastSeen: Date;
  readonly expiresAt: Date;
  /** The one that asks. */
  readonly current: boolean;
}

export const viewSession = (
  { updatedAt, ...row }: Prisma.SessionGetPayload<{ select: typeof sessionSelection }>,
  currentId: string,
): SessionView => ({ ...row, lastSeen: updatedAt, current: row.id === currentId });
