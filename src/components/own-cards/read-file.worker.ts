import { readOwnFile } from '@/exchange';
import type { ReadAnswer, ReadAsked } from './read-file';

self.onmessage = async ({ data }: MessageEvent<ReadAsked>): Promise<void> => {
  const answer: ReadAnswer = await readOwnFile(data, async (bytes) =>
    (await import('./open-sqlite')).openSqlite(bytes),
  );
  self.postMessage(answer);
};
