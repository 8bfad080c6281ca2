import type { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import type { Asker } from '../asker';

/** Whether somebody may take a question out of use and bring it back: who began it, who wrote on a version of it that a colleague approved, or an administrator. Others make one of their own from it. */
export async function mayArchive(db: Queries, { id, role }: Asker, slug: string): Promise<boolean> {
  if (role === 'admin') return true;
  // What anybody hands in stays a draft until it is approved: handing in alone gives no say over a colleague’s question.
  const own: Prisma.ContentVersionWhereInput[] = [
    { version: 1, authorId: id },
    { state: { not: 'draft' }, OR: [{ authorId: id }, { writers: { has: id } }] },
  ];
  return (await db.contentVersion.count({ where: { kind: 'card', slug, builtIn: false, OR: own } })) > 0;
}
