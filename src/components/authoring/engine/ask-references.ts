import type { ReferenceAnswer } from './references.worker';
import type { ReferenceQuestion } from './run-references';

/** Real milliseconds the runs may take, and the interpreter to be loaded. */
const DEADLINE = 8_000;
const PATIENCE = 60_000;

/** Runs the references in a worker of its own, ended after the answer or at the deadline; gives what ends it before. */
export function askReferences(
  question: ReferenceQuestion,
  settle: (answer: Exclude<ReferenceAnswer, 'ready'>) => void,
): () => void {
  const worker = new Worker(new URL('./references.worker.ts', import.meta.url), { type: 'module' });
  const end = (answer?: Exclude<ReferenceAnswer, 'ready'>): void => {
    clearTimeout(timer);
    worker.terminate();
    if (answer) settle(answer);
  };
  let timer = setTimeout(() => end({ problem: 'The interpreter could not be loaded. Reload the page.' }), PATIENCE);
  worker.onmessage = ({ data }: MessageEvent<ReferenceAnswer>) => {
    if (data !== 'ready') return end(data);
    clearTimeout(timer);
    timer = setTimeout(
      () => end({ problem: 'The first reference takes longer than 8 seconds of real time: it does too much.' }),
      DEADLINE,
    );
    worker.postMessage(question);
  };
  worker.onerror = () => end({ problem: 'The interpreter could not be loaded. Reload the page.' });
  return end;
}
