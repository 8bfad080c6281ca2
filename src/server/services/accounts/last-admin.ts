import type { Queries } from '../../make-database';

/**
 * Is `userId` the only administrator? Locks the administrators' rows, so that two who leave at once cannot both be told no;
 * call it inside a transaction.
 */
export async function isLastAdmin(tx: Queries, userId: string): Promise<boolean> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "user" WHERE "role" = 'admin' ORDER BY "id" FOR UPDATE`;
  return admins.length === 1 && admins[0]?.id === userId;
}
