import { type OpenSqlite, readOwnFile } from '@/exchange';
import type { ReadAnswer, ReadAsked } from './read-file';

/** Reads a file of cards with a reader that has yet to be fetched; whatever goes wrong is a fault in words, never a rejection. */
export async function readOrFault(asked: ReadAsked, fetchReader: () => Promise<OpenSqlite>): Promise<ReadAnswer> {
  let unfetched = false;
  try {
    return await readOwnFile(asked, async (bytes) => {
      const open = await fetchReader().catch((error: unknown) => {
        unfetched = true;
        throw error;
      });
      return open(bytes);
    });
  } catch {
    const reason = unfetched
      ? 'What reads this kind of file did not arrive. Check your connection, reload the page and choose the file again.'
      : 'This file cannot be read. It may be damaged: export it again, or export your cards as CSV.';
    return { fault: { line: undefined, reason } };
  }
}
