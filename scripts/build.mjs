// @ts-check
/** `npm run build`: generates the database client and builds for production; needs no database. */
import { generateClient, needsClient } from './lib/prisma-client.mjs';
import { build } from './lib/production-build.mjs';
import { describeFailure } from './lib/refusal.mjs';

try {
  if (needsClient()) await generateClient();
  await build({ echo: true });
} catch (error) {
  console.error(`\n${describeFailure(error)}`);
  process.exitCode = 1;
}
