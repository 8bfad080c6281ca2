// @ts-check
/** `npm run build:lambda`: the production build as one AWS Lambda function and its static files, in `.open-next/`; needs no database. */
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const outcome = await runNode(inRoot('node_modules', '@opennextjs', 'aws', 'dist', 'index.js'), ['build'], {
  echo: true,
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
});
if (outcome.code !== 0)
  console.error('\nThe Lambda build failed: mend what the lines above name and run the command again.');
process.exitCode = outcome.code === 0 ? 0 : 1;
