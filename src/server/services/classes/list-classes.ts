import type { ClassRole } from '../../generated/client';
import type { Queries } from '../../make-database';
import type { Asker } from './authorise-class';

export interface ClassEntry {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly role: ClassRole;
  readonly students: number;
  readonly assignments: number;
  readonly archivedAt: Date | null;
  readonly createdAt: Date;
}

/** The classes somebody belongs to; with `all`, for an administrator, every class. Those in use first, the newest on top. */
export async function listClasses(
  db: Queries,
  { asker, all = false }: { asker: Asker; all?: boolean },
): Promise<ClassEntry[]> {
  const everything = all && asker.role === 'admin' && !asker.guest;
  const rows = await db.class.findMany({
    where: everything ? {} : { members: { some: { userId: asker.id } } },
    orderBy: [{ archivedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: 500,
    select: {
      id: true,
      name: true,
      about: true,
      archivedAt: true,
      createdAt: true,
      members: { where: { userId: asker.id }, select: { role: true } },
      _count: {
        select: { members: { where: { role: 'student' } }, assignments: { where: { removedAt: null } } },
      },
    },
  });
  return rows.map(({ members, _count, ...row }) => ({
    ...row,
    role: members[0]?.role ?? 'instructor',
    students: _count.members,
    assignments: _count.assignments,
  }));
}
