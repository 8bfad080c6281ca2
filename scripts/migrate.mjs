// @ts-check
/** `node scripts/migrate.mjs`: applies the pending migrations to `DATABASE_URL`. Ends with 1 and one sentence when it cannot. */
import { connect } from './lib/database-url.mjs';
import { applyMigrations } from './lib/migrations.mjs';
import { describeFailure, Refusal } from './lib/refusal.mjs';

try {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Refusal('DATABASE_URL is not set: give the address of the database to migrate.');
  const client = await connect(url);
  try {
    const applied = await applyMigrations(client);
    console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
  } finally {
    await client.end();
  }
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
