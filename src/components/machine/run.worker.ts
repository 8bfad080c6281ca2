import { computeRun } from './compute-run';
import type { FromWorker } from './run-in-worker';
import type { RunReport, RunRequest } from './run-request';

const say = (word: FromWorker): void => self.postMessage(word);

self.onmessage = async ({ data }: MessageEvent<RunRequest>): Promise<void> => {
  let report: RunReport;
  try {
    report = await computeRun(data);
  } catch {
    report = { kind: 'stopped', reason: 'The interpreter met a fault of ours. Your text is unchanged.' };
  }
  say(report);
};
say('ready');
