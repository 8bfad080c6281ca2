// @ts-check
import { describeFailure } from './refusal.mjs';

/**
 * @typedef {import('./suites.mjs').Suite} Suite
 * @typedef {{name: string, passed: number, failed: number, skipped: number, seconds: number, note: string}} Row
 */

/**
 * Runs one suite; whatever happens becomes a row. A suite that ran nothing has failed.
 * @param {Suite} suite @param {(line: string) => void} say
 * @returns {Promise<Row>}
 */
export const runSuite = async (suite, say) => {
  const began = performance.now();
  const row = (/** @type {Partial<Row>} */ found) => ({
    name: suite.name,
    passed: 0,
    failed: 0,
    skipped: 0,
    note: '',
    ...found,
    seconds: (performance.now() - began) / 1000,
  });
  try {
    const found = await suite.run(say);
    if (typeof found === 'string') return row({ note: `left out: ${found}` });
    const { passed, failed, skipped = 0, detail, note = '' } = found;
    if ((failed || note) && detail) say(`── ${suite.name} ──\n${detail}\n`);
    if (passed + failed === 0) return row({ failed: 1, skipped, note: 'ran nothing' });
    return row({ passed, failed, skipped, note });
  } catch (error) {
    say(`── ${suite.name} ──\n${describeFailure(error)}\n`);
    return row({ failed: 1 });
  }
};

/**
 * Runs the suites: one after another within a lane, the lanes side by side; the heavy lane, once it is through, takes light ones too.
 * A suite whose need failed fails with it.
 * @param {readonly Suite[]} chosen @param {(line: string) => void} say
 * @returns {Promise<Row[]>} in the order given
 */
export const runSuites = async (chosen, say) => {
  /** @type {Map<string, Promise<Row>>} */
  const runs = new Map();
  const waiting = {
    heavy: chosen.filter(({ lane }) => lane === 'heavy'),
    light: chosen.filter(({ lane }) => lane === 'light'),
  };
  /** @param {Suite} suite @returns {Promise<Row>} */
  const runAfterNeeds = async (suite) => {
    const needed = await Promise.all((suite.needs ?? []).flatMap((need) => runs.get(need) ?? []));
    const broken = needed.find(({ failed }) => failed);
    const row = broken
      ? { name: suite.name, passed: 0, failed: 1, skipped: 0, seconds: 0, note: `not run: ${broken.name} failed` }
      : await runSuite(suite, say);
    say(`${row.failed ? '✗' : row.passed ? '✓' : '–'} ${describeRow(row)}`);
    return row;
  };
  const work = async (/** @type {() => Suite | undefined} */ next) => {
    for (let suite = next(); suite; suite = next()) {
      const run = runAfterNeeds(suite);
      runs.set(suite.name, run);
      await run;
    }
  };
  await Promise.all([work(() => waiting.heavy.shift() ?? waiting.light.shift()), work(() => waiting.light.shift())]);
  return Promise.all(chosen.flatMap(({ name }) => runs.get(name) ?? []));
};

/** @param {Row} row */
const describeRow = ({ name, passed, failed, skipped, seconds, note }) =>
  [
    `${name}: ${passed} passed`,
    failed && `${failed} failed`,
    skipped && `${skipped} skipped`,
    note,
    `${seconds.toFixed(1)} s`,
  ]
    .filter(Boolean)
    .join(', ');

/** @param {readonly Row[]} rows @returns {string} the table; its last line is `N passed, N failed`. */
export const writeTable = (rows) => {
  const width = Math.max(5, ...rows.map(({ name }) => name.length));
  const line = (/** @type {string[]} */ [name = '', ...cells], note = '') =>
    `${name.padEnd(width)}${cells.map((cell) => cell.padStart(9)).join('')}${note ? `  ${note}` : ''}`;
  const sum = (/** @type {'passed' | 'failed'} */ key) => rows.reduce((total, row) => total + row[key], 0);
  return [
    line(['suite', 'passed', 'failed', 'skipped', 'seconds']),
    ...rows.map(({ name, passed, failed, skipped, seconds, note }) =>
      line([name, String(passed), String(failed), String(skipped), seconds.toFixed(1)], note),
    ),
    '',
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ].join('\n');
};
