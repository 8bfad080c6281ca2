import type { ReadAsked } from './read-file';
import { readOrFault } from './read-or-fault';

self.onmessage = async ({ data }: MessageEvent<ReadAsked>): Promise<void> => {
  self.postMessage(await readOrFault(data, async () => (await import('./open-sqlite')).fetchSqlite()));
};
