import type { RunReport, RunRequest } from './run-request';

/** Real milliseconds a run may take before it is ended; virtual time is free. */
const DEADLINE = 5_000;

/** Real milliseconds the interpreter may take to arrive and start: a slow connection is not a slow machine. */
const PATIENCE = 60_000;

/** What the worker says: that it is there, or how the run went. */
export type FromWorker = 'ready' | RunReport;

/** Runs in a worker of its own, which is ended after the answer or at the deadline, so the page never waits. */
export function runInWorker(request: RunRequest): Promise<RunReport> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module' });
    const end = (report: RunReport): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(report);
    };
    const stop = (reason: string) => () => end({ kind: 'stopped', reason });
    const unreachable = stop('The interpreter could not be loaded. Check the connection and run again.');
    let timer = setTimeout(unreachable, PATIENCE);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data !== 'ready') return end(data);
      clearTimeout(timer);
      timer = setTimeout(
        stop(`The run took longer than ${DEADLINE / 1000} seconds of real time and was ended.`),
        DEADLINE,
      );
      worker.postMessage(request);
    };
    worker.onerror = unreachable;
  });
}
