// @ts-check
/**
 * `npm run build`: generates the database client and builds for production; needs no database. `--standalone` adds the self-contained
 * copy in `.next/standalone` and does nothing when one of these very sources is there.
 */
import { generateClient, needsClient } from './lib/prisma-client.mjs';
import { build, needsBuild } from './lib/production-build.mjs';
import { describeFailure } from './lib/refusal.mjs';

const standalone = process.argv.includes('--standalone');
try {
  if (needsClient()) await generateClient();
  if (!standalone || needsBuild({ standalone })) await build({ standalone, echo: true });
} catch (error) {
  console.error(`\n${describeFailure(error)}`);
  process.exitCode = 1;
}
