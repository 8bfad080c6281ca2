import { pack, type ReadOwnFile, readOwnFile } from '@/exchange';
import { openSqlite } from '@/server/services/deck-files/open-sqlite';

export const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});

/** Reads a file that has to be readable. */
export async function readOwn(name: string, content: string | Uint8Array): Promise<ReadOwnFile> {
  const found = await readOwnFile(file(name, content), openSqlite);
  if ('fault' in found) throw new Error(`${found.fault.line}: ${found.fault.reason}`);
  return found;
}

/** Why a file is refused. */
export async function faultOf(name: string, content: string | Uint8Array) {
  const found = await readOwnFile(file(name, content), openSqlite);
  if (!('fault' in found)) throw new Error(`it was read: ${found.cards.length} cards`);
  return found.fault;
}

/** Sides of a file's cards, as pairs. */
export const sidesOf = ({ cards }: ReadOwnFile) => cards.map(({ front, back }) => [front, back]);

export type Statement = string | readonly [string, (string | number | Uint8Array)[]];

/** A collection made by these statements. */
export async function collectionOf(...statements: readonly Statement[]) {
  const database = await openSqlite();
  try {
    for (const one of statements) {
      if (typeof one === 'string') database.run(one);
      else database.run(one[0], one[1]);
    }
    return database.export();
  } finally {
    database.close();
  }
}

export const packageOf = (files: Record<string, Uint8Array>): Uint8Array => pack(new Map(Object.entries(files)));

/** Bytes as one Zstandard frame of blocks that are not compressed (RFC 8878, 3.1.1). */
export function zstdFrame(bytes: Uint8Array, claimed = bytes.length): Uint8Array {
  const parts: number[] = [0x28, 0xb5, 0x2f, 0xfd, 0xa0];
  for (let index = 0; index < 4; index++) parts.push((claimed >>> (8 * index)) & 0xff);
  for (let at = 0; at < bytes.length || at === 0; at += 65_536) {
    const block = bytes.subarray(at, at + 65_536);
    const header = (block.length << 3) | (at + 65_536 >= bytes.length ? 1 : 0);
    parts.push(header & 0xff, (header >>> 8) & 0xff, (header >>> 16) & 0xff);
    for (const byte of block) parts.push(byte);
  }
  return Uint8Array.from(parts);
}
