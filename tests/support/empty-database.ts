import { connect } from '../../scripts/lib/database-url.mjs';

/**
 * Before each file of the database suite: every table is emptied, so that no file sees what another left, in whatever order they run.
 * What the migrations themselves keep stays.
 */
const client = await connect(process.env['DATABASE_URL'] ?? '');
try {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`,
  );
  await client.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`);
} finally {
  await client.end();
}
