// @ts-check
/**
 * `npm test`: every suite, installing what it lacks; `npm test -- unit browser` some of them. Ends with a table and, alone on the last
 * line, `N passed, N failed`; the exit code is 0 only when none failed.
 */
import { refuseNode, supportsNode } from './lib/node-version.mjs';

if (!supportsNode(process.versions.node)) {
  console.error(refuseNode(process.versions.node));
  process.exit(1);
}

const { install, needsInstall } = await import('./lib/install.mjs');
const { generateClient, needsClient } = await import('./lib/prisma-client.mjs');
const { makeProgress } = await import('./lib/progress.mjs');
const { describeFailure } = await import('./lib/refusal.mjs');
const { say, step } = makeProgress();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(130));

try {
  if (needsInstall()) await step('Installing packages (about a minute)', () => install());
  if (needsClient()) await step('Generating the database client', generateClient);
  const { chooseSuites, suites } = await import('./lib/suites.mjs');
  const { runSuites, writeTable } = await import('./lib/tally.mjs');
  const { chosen, unknown } = chooseSuites(process.argv.slice(2).filter((word) => !word.startsWith('-')));
  if (unknown.length) {
    console.error(
      `No suite is called ${unknown.join(' or ')}: take from ${suites.map(({ name }) => name).join(', ')}.`,
    );
    process.exit(1);
  }
  const rows = await runSuites(chosen, say);
  process.exitCode = rows.some(({ failed }) => failed) ? 1 : 0;
  console.log(`\n${writeTable(rows)}`);
} catch (error) {
  console.error(`\n${describeFailure(error)}\n\n0 passed, 1 failed`);
  process.exit(1);
}
