import type { Prisma, Role } from '../../generated/client';
import type { Queries } from '../../make-database';
import { type UserView, userSelection, viewUser } from '../../views';

export const userSorts = ['createdAt', 'name', 'email', 'role'] as const;

export interface UserQuery {
  /** A part of the name or of the address. */
  readonly search: string;
  readonly role?: Role;
  readonly guests: boolean;
  readonly sort: (typeof userSorts)[number];
  readonly direction: 'asc' | 'desc';
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/** One page of people and how many there are in all. */
export async function listUsers(db: Queries, query: UserQuery): Promise<{ users: UserView[]; total: number }> {
  const part = { contains: query.search, mode: 'insensitive' } as const;
  const where: Prisma.UserWhereInput = {
    ...(query.search === '' ? {} : { OR: [{ name: part }, { email: part }] }),
    ...(query.role === undefined ? {} : { role: query.role }),
    ...(query.guests ? {} : { isAnonymous: false }),
  };
  const rows = await db.user.findMany({
    where,
    orderBy: [{ [query.sort]: query.direction }, { id: query.direction }],
    skip: (query.page - 1) * query.size,
    take: query.size,
    select: userSelection,
  });
  return { users: rows.map(viewUser), total: await db.user.count({ where }) };
}
