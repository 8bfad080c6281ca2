import type { Queries } from '../../make-database';
import { Refusal } from '../refusal';

interface Which {
  readonly userId: string;
  readonly id: string;
}

const gone = new Refusal('not-found', 'This machine is not there any more. Reload the page.');

export async function renameMachine(
  db: Queries,
  { userId, id, title }: Which & { readonly title: string },
): Promise<{ id: string } | Refusal> {
  const { count } = await db.machine.updateMany({ where: { id, userId, deletedAt: null }, data: { title } });
  return count === 1 ? { id } : gone;
}

/** Throws a machine away; links to it go on showing what they showed, until they are revoked. */
export async function deleteMachine(
  db: Queries,
  { userId, id, now = new Date() }: Which & { readonly now?: Date },
): Promise<{ id: string } | Refusal> {
  const { count } = await db.machine.updateMany({ where: { id, userId, deletedAt: null }, data: { deletedAt: now } });
  if (count === 1) return { id };
  // The same deletion twice is one whose answer was lost.
  return (await db.machine.findFirst({ where: { id, userId }, select: { id: true } })) ? { id } : gone;
}

/** Brings back what was thrown away. */
export async function restoreMachine(db: Queries, { userId, id }: Which): Promise<{ id: string } | Refusal> {
  const { count } = await db.machine.updateMany({ where: { id, userId }, data: { deletedAt: null } });
  return count === 1 ? { id } : gone;
}
