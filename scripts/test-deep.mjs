// @ts-check
/**
 * `npm run test:deep [-- MACHINES]`: the laws of histories over 100,000 generated machines instead of the 2,000 of `npm test`.
 * About a minute and a half of one core.
 */
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const machines = Number(process.argv[2] ?? 100_000);
const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
const { code, output } = await runNode(vitest, ['run', '--project', 'unit', 'tests/asl/engine/laws.test.ts'], {
  env: { ...process.env, PROPERTY_RUNS: String(machines), NO_COLOR: '1' },
});
console.log(`${output.trim()}\n\n${machines} machines: ${code === 0 ? 'every law holds' : 'a law is broken'}`);
process.exitCode = code === 0 ? 0 : 1;
