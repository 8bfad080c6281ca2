// @ts-check
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { runNode, tail } from './run.mjs';

/** @typedef {{passed: number, failed: number, skipped?: number, detail?: string, note?: string}} Counts what one suite gave; `detail` is shown when it failed or has a `note`. */

/**
 * Runs one project of the Vitest configuration and counts its tests; a file that could not be run counts as one failure.
 * @param {string} project @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Counts>}
 */
export const runVitest = async (project, env = process.env) => {
  const folder = mkdtempSync(join(tmpdir(), 'statecraft-vitest-'));
  const report = join(folder, 'report.json');
  try {
    const outcome = await runNode(
      inRoot('node_modules', 'vitest', 'vitest.mjs'),
      ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
      { env: { ...env, NO_COLOR: '1' } },
    );
    return countVitest(readReport(report), outcome);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** @param {string} path @returns {unknown} */
const readReport = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/**
 * @param {any} report Vitest's JSON report; absent when it could not write one
 * @param {{code: number | null, output: string}} outcome
 * @returns {Counts}
 */
export const countVitest = (report, outcome) => {
  const detail = tail(outcome.output, 150);
  if (!report) return { passed: 0, failed: 1, detail };
  const broken = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failed: failed === 0 && outcome.code !== 0 ? 1 : failed,
    detail,
  };
};
