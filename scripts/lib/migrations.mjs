// @ts-check
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './hash.mjs';
import { inRoot } from './paths.mjs';
import { messageOf, Refusal } from './refusal.mjs';

/**
 * @typedef {{name: string, sql: string, checksum: string}} Migration
 * @typedef {{migration_name: string, checksum: string, finished_at: Date | null, rolled_back_at: Date | null}} AppliedRow
 */

/** The advisory lock that Prisma's own `migrate deploy` takes, so that the two never run at once. */
const advisoryLock = 72707369;

/** Prisma's table, as its schema engine makes it. */
const table = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`;

/** @param {string} [folder] @returns {Migration[]} in the order of their names, which begin with a time. */
export const readMigrations = (folder = inRoot('prisma', 'migrations')) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map(({ name }) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: sha256(sql) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/**
 * Which migrations are still to be applied.
 * @param {readonly Migration[]} migrations @param {readonly AppliedRow[]} rows
 * @returns {Migration[]} A `Refusal` when an applied one was changed, one failed halfway, or the database is ahead of this version.
 */
export const pendingMigrations = (migrations, rows) => {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const current = rows.filter((row) => !row.rolled_back_at);
  for (const row of current) {
    const migration = known.get(row.migration_name);
    if (!row.finished_at)
      throw new Refusal(
        `Migration ${row.migration_name} stopped halfway in this database: mend what it left and mark it with \`npx prisma migrate resolve\`.`,
      );
    if (!migration)
      throw new Refusal(
        `This database holds migration ${row.migration_name}, which this version does not know: use the newer version that made it, or another database.`,
      );
    if (!sameText(migration, row.checksum))
      throw new Refusal(
        `Migration ${row.migration_name} was changed after it was applied to this database: restore prisma/migrations/${row.migration_name}/migration.sql and put the change into a new migration.`,
      );
  }
  const done = new Set(current.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !done.has(name));
};

/** Git may have changed the line ends on the way; Prisma accepts that as well. @param {Migration} migration @param {string} checksum */
const sameText = ({ sql, checksum: own }, checksum) => {
  const unix = sql.replaceAll('\r\n', '\n');
  return [own, sha256(unix), sha256(unix.replaceAll('\n', '\r\n'))].includes(checksum);
};

/**
 * Applies what is pending, one transaction each, so that a failure or a kill leaves nothing half done. The advisory lock belongs to
 * the transaction: it holds through a connection pooler and cannot leak on the embedded database's single session.
 * @param {Pick<import('pg').Client, 'query'>} client @param {readonly Migration[]} [migrations]
 * @returns {Promise<string[]>} the names applied now
 */
export const applyMigrations = async (client, migrations = readMigrations()) => {
  const applied = [];
  for (;;) {
    const next = await inTransaction(client, async () => {
      await client.query(`SELECT pg_advisory_xact_lock(${advisoryLock})`);
      await client.query(table);
      const { rows } = await client.query(
        'SELECT migration_name, checksum, finished_at, rolled_back_at FROM "_prisma_migrations" ORDER BY started_at',
      );
      const [migration] = pendingMigrations(migrations, rows);
      if (migration) await applyOne(client, migration);
      return migration;
    });
    if (!next) return applied;
    applied.push(next.name);
  }
};

/** @param {Pick<import('pg').Client, 'query'>} client @param {Migration} migration */
const applyOne = async (client, migration) => {
  try {
    await client.query(migration.sql);
  } catch (cause) {
    throw new Refusal(
      `Migration ${migration.name} was refused by the database and undone (${messageOf(cause)}): mend prisma/migrations/${migration.name}/migration.sql or what it meets, and run the command again.`,
      { cause },
    );
  }
  await client.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), migration.checksum, migration.name],
  );
};

/** @template T @param {Pick<import('pg').Client, 'query'>} client @param {() => Promise<T>} work @returns {Promise<T>} */
const inTransaction = async (client, work) => {
  await client.query('BEGIN');
  try {
    const value = await work();
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
};
