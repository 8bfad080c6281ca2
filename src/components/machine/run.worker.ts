import { computeRun } from './compute-run';
import type { RunReport, RunRequest } from './run-request';

self.onmessage = async ({ data }: MessageEvent<RunRequest>): Promise<void> => {
  let report: RunReport;
  try {
    report = await computeRun(data);
  } catch {
    report = { kind: 'stopped', reason: 'The interpreter met a fault of ours. Your text is unchanged.' };
  }
  self.postMessage(report);
};
