// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { requireBrowser } from './browser.mjs';
import { startEmbeddedDatabase } from './embedded-database.mjs';
import { inRoot } from './paths.mjs';
import { freePort } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { startProduct } from './product.mjs';
import { build, needsBuild } from './production-build.mjs';
import { makeProgress } from './progress.mjs';
import { runNode, tail } from './run.mjs';
import { runVitest } from './vitest-suite.mjs';

/**
 * @typedef {import('./vitest-suite.mjs').Counts} Counts
 * @typedef {{name: string, lane: 'light' | 'heavy', needs?: string[], run: (say: (line: string) => void) => Promise<Counts | string>}} Suite
 *   `run` gives the counts, or why the suite is left out here. Suites of one lane run one after another, the two lanes side by side (`runSuites`).
 */

/** @param {Array<[file: string, args: string[]]>} programs each counts as one test @returns {Promise<Counts>} */
const runPrograms = async (programs) => {
  let passed = 0;
  const said = [];
  for (const [file, args] of programs) {
    const outcome = await runNode(inRoot('node_modules', ...file.split('/')), args, {
      env: { ...process.env, NO_COLOR: '1' },
    });
    if (outcome.code === 0) passed++;
    else said.push(tail(outcome.output, 80));
  }
  return { passed, failed: programs.length - passed, detail: said.join('\n') };
};

/** @returns {Promise<Counts>} */
const runBuild = async () => {
  if (needsBuild({ standalone: true })) await build({ standalone: true });
  return { passed: 1, failed: 0 };
};

/** @param {(line: string) => void} say @returns {Promise<Counts>} */
const runBrowser = async (say) => {
  const browser = await requireBrowser(say);
  const folder = mkdtempSync(join(tmpdir(), 'statecraft-e2e-'));
  const { DATABASE_URL: _, ...env } = process.env;
  let stop = async () => {};
  try {
    const product = await startProduct(
      {
        folder,
        mode: 'start',
        env: { ...env, PORT: String(await freePort()), HOST: '127.0.0.1' },
        progress: makeProgress(() => {}),
        fail: say,
      },
      (act) => {
        stop = act;
      },
    );
    const report = join(folder, 'report.json');
    const outcome = await runNode(
      inRoot('node_modules', '@playwright', 'test', 'cli.js'),
      ['test', '--reporter=line,json'],
      {
        env: {
          ...env,
          NO_COLOR: '1',
          BASE_URL: product.address,
          CHROMIUM_PATH: browser,
          DEMO_ACCOUNTS: JSON.stringify(product.accounts),
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        },
      },
    );
    return countPlaywright(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined, outcome);
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * Counts a browser run. A test that passed at its second try has passed, and the table names it: it is to be mended, but it says
 * nothing against the change that is tested.
 * @param {any} report @param {{code: number | null, output: string}} outcome @returns {Counts}
 */
export const countPlaywright = (report, { code, output }) => {
  if (!report) return { passed: 0, failed: 1, detail: tail(output, 150) };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const tests = browserTests(report.suites ?? []);
  const unsteady = tests.filter(({ status }) => status === 'flaky');
  const failed = unexpected === 0 && code !== 0 ? 1 : unexpected;
  const told = [...tests.filter(({ status }) => status === 'unexpected'), ...unsteady];
  return {
    passed: expected + flaky,
    skipped,
    failed,
    // The run's own words last longest where only the end of an output is kept: so what went wrong comes after them.
    detail: [tail(output, 20), ...told.map(({ title, errors }) => `✗ ${title}\n${errors.join('\n')}`)].join('\n\n'),
    ...(unsteady.length ? { note: `at the second try: ${unsteady.map(({ title }) => title).join('; ')}` } : {}),
  };
};

/**
 * Every test of Playwright's nested report, with what it said when it failed.
 * @param {any[]} files @returns {{title: string, status: string, errors: string[]}[]}
 */
const browserTests = (files) =>
  files.flatMap(({ suites = [], specs = [] }) => [
    ...browserTests(suites),
    ...specs.flatMap((/** @type {any} */ { title, file, line, tests }) =>
      tests.map((/** @type {any} */ { projectName, status, results }) => ({
        title: `[${projectName}] ${file}:${line} ${title}`,
        status,
        errors: results.flatMap((/** @type {any} */ { errors = [] }) =>
          errors.map((/** @type {any} */ { message = '' }) => tail(stripVTControlCharacters(message), 40)),
        ),
      })),
    ),
  ]);

/** @returns {Promise<Counts>} */
const runOnEmbedded = async () => {
  const database = await startEmbeddedDatabase(undefined, (error) => console.error(error));
  try {
    return await runVitest('database', { ...process.env, TEST_DATABASE_URL: database.url });
  } finally {
    await database.stop();
  }
};

/** @param {string} project @returns {Promise<Counts | string>} */
const runOnPostgres = async (project) => {
  const server = await startPostgres();
  if (!server) return 'no PostgreSQL found: install it, or give TEST_POSTGRES_URL';
  try {
    return await runVitest(project, { ...process.env, TEST_DATABASE_URL: await server.makeDatabase() });
  } finally {
    await server.stop();
  }
};

/** @returns {Promise<Counts | string>} */
const runLambda = async () => {
  const outcome = await runNode(inRoot('scripts', 'build-lambda.mjs'), []);
  if (outcome.code !== 0) return { passed: 0, failed: 1, detail: tail(outcome.output, 60) };
  return runOnPostgres('lambda');
};

const vitest = (/** @type {string} */ name) => ({
  name,
  lane: /** @type {const} */ ('light'),
  run: () => runVitest(name),
});

/** Every suite, in the order of the table. @type {Suite[]} */
export const suites = [
  {
    name: 'types',
    lane: 'heavy',
    run: () =>
      runPrograms([
        ['typescript/bin/tsc', ['--noEmit']],
        ['typescript/bin/tsc', ['--noEmit', '-p', 'src/asl/tsconfig.json']],
      ]),
  },
  { name: 'lint', lane: 'light', run: () => runPrograms([['@biomejs/biome/bin/biome', ['check', '.']]]) },
  {
    name: 'layers',
    lane: 'light',
    run: () =>
      runPrograms([
        [
          'dependency-cruiser/bin/dependency-cruise.mjs',
          ['--config', '.dependency-cruiser.mjs', 'src', 'scripts', 'tests'],
        ],
      ]),
  },
  { name: 'dead', lane: 'light', run: () => runPrograms([['knip/bin/knip.js', []]]) },
  vitest('unit'),
  vitest('architecture'),
  vitest('content'),
  {
    name: 'conformance',
    lane: 'light',
    run: async () =>
      existsSync(inRoot('..', 'shared', 'conformance'))
        ? runVitest('conformance')
        : 'no recordings lie beside the checkout',
  },
  vitest('sandbox'),
  { name: 'database-pglite', lane: 'light', run: runOnEmbedded },
  { name: 'database-postgresql', lane: 'light', run: () => runOnPostgres('database') },
  { name: 'build', lane: 'heavy', run: runBuild },
  { name: 'browser', lane: 'heavy', needs: ['build'], run: runBrowser },
  { name: 'lambda', lane: 'heavy', needs: ['build'], run: runLambda },
];

/**
 * @param {readonly string[]} wanted names, or their beginnings up to a hyphen (`database`); none: all
 * @returns {{chosen: Suite[], unknown: string[]}} with what the chosen ones need
 */
export const chooseSuites = (wanted) => {
  const matches = (/** @type {string} */ name, /** @type {string} */ word) =>
    name === word || name.startsWith(`${word}-`);
  const unknown = wanted.filter((word) => !suites.some(({ name }) => matches(name, word)));
  const direct = suites.filter(({ name }) => wanted.length === 0 || wanted.some((word) => matches(name, word)));
  const needed = new Set(direct.flatMap(({ name, needs = [] }) => [name, ...needs]));
  return { chosen: suites.filter(({ name }) => needed.has(name)), unknown };
};
