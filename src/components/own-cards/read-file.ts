import type { FileFault, ReadOwnFile } from '@/exchange';

export interface ReadAsked {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ReadAnswer = ReadOwnFile | { readonly fault: FileFault };

/** Real milliseconds in which a file must have been read. */
const DEADLINE = 60_000;

/** Reads a file of cards in a worker of its own, so that the page stays alive whatever it holds. Rejects when no answer comes in time. */
export function readInWorker(asked: ReadAsked): Promise<ReadAnswer> {
  const worker = new Worker(new URL('./read-file.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ReadAnswer>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('The file took longer than a minute. Split it into parts.')),
      DEADLINE,
    );
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = () => {
      clearTimeout(timer);
      reject(new Error('The file could not be read here. Reload the page and try again.'));
    };
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}
