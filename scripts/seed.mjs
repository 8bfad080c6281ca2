// @ts-check
/** `npm run seed`: checks the content files and stores what is new in the database of `DATABASE_URL`. */
import { parseDatabaseUrl } from './lib/database-url.mjs';
import { generateClient, needsClient } from './lib/prisma-client.mjs';
import { describeFailure, Refusal } from './lib/refusal.mjs';
import { seed } from './lib/seed.mjs';

try {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Refusal('DATABASE_URL is not set: give the address of the database to seed.');
  parseDatabaseUrl(url);
  if (needsClient()) await generateClient();
  console.log((await seed(process.env)) ?? 'Nothing to store.');
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
