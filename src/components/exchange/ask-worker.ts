import type { Answers, Asked } from './messages';

/** Real milliseconds in which a file must have been read or written. */
const DEADLINE = 60_000;

/**
 * Reads or writes a file in a worker of its own, so that the page stays alive whatever the file holds. Rejects when no answer comes in time.
 */
export function askWorker<A extends Asked['ask']>(asked: Extract<Asked, { ask: A }>): Promise<Answers[A]> {
  const worker = new Worker(new URL('./exchange.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Answers[A]>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('The file took longer than a minute. Split it into parts.')),
      DEADLINE,
    );
    worker.onmessage = ({ data }: MessageEvent<Answers[A]>) => {
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
