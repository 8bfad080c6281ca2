import type { RunReport, RunRequest } from './run-request';

/** Real milliseconds a run may take before it is ended; virtual time is free. */
const DEADLINE = 5_000;

/** Runs in a worker of its own, which is ended after the answer or at the deadline, so the page never waits. */
export function runInWorker(request: RunRequest): Promise<RunReport> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module' });
    const end = (report: RunReport): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(report);
    };
    const timer = setTimeout(
      () =>
        end({
          kind: 'stopped',
          reason: `The run took longer than ${DEADLINE / 1000} seconds of real time and was ended.`,
        }),
      DEADLINE,
    );
    worker.onmessage = ({ data }: MessageEvent<RunReport>) => end(data);
    worker.onerror = () =>
      end({ kind: 'stopped', reason: 'The interpreter could not be loaded. Check the connection and run again.' });
    worker.postMessage(request);
  });
}
