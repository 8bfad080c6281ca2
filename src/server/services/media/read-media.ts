import type { Queries } from '../../make-database';

/** A kept picture; null for an id that is none. */
export async function readMedia(
  db: Queries,
  id: string,
): Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  if (!/^[0-9a-f]{64}$/.test(id)) return null;
  const row = await db.media.findUnique({ where: { id }, select: { type: true, bytes: true } });
  return row && { type: row.type, bytes: new Uint8Array(row.bytes) };
}
