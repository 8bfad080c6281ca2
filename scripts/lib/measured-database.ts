import { makeDatabase } from '@/server/make-database';
import { connect } from './database-url.mjs';
import { applyMigrations } from './migrations.mjs';
import { startPostgres } from './postgres.mjs';

/**
 * A database to measure on, migrated: of a PostgreSQL started for it, or the one of `MEASURE_DATABASE_URL`, which may be filled already.
 * `pool`: how many connections there are.
 */
export async function openMeasured(pool: number) {
  const given = process.env['MEASURE_DATABASE_URL'];
  const server = given ? undefined : await startPostgres();
  const url = given ?? (await server?.makeDatabase());
  if (!url)
    throw new Error('There is no PostgreSQL here: install one, or name an empty database in MEASURE_DATABASE_URL.');
  const client = await connect(url);
  await applyMigrations(client);
  await client.end();
  const db = makeDatabase(url, pool);
  return {
    url,
    db,
    close: async (): Promise<void> => {
      await db.$disconnect();
      await server?.stop();
    },
  };
}
