import { connect } from '../../scripts/lib/database-url.mjs';
import { startEmbeddedDatabase } from '../../scripts/lib/embedded-database.mjs';
import { applyMigrations } from '../../scripts/lib/migrations.mjs';

/**
 * Before the database suite: an empty database with every migration applied, in `DATABASE_URL`. `TEST_DATABASE_URL` names one to use
 * (its contents may be lost); without it the embedded database is opened in memory. Files run one after another on the same database,
 * emptied before each (`empty-database.ts`); within a file a test makes users and content of its own and counts nothing it did not make.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const embedded = given ? undefined : await startEmbeddedDatabase(undefined, (error) => console.error(error));
  const url = given ?? embedded?.url ?? '';
  const client = await connect(url);
  await applyMigrations(client);
  await client.end();
  process.env['DATABASE_URL'] = url;
  process.env['AUTH_SECRET'] ??= 'tests-only-0123456789-0123456789-0123456789';
  process.env['APP_URL'] ??= 'http://localhost:3000';
  return async () => embedded?.stop();
}
