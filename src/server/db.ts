import 'server-only';
import { env } from './env';
import { type Database, makeDatabase } from './make-database';

const shared = globalThis as { statecraftDatabase?: Database };

const make = (): Database => {
  const { DATABASE_URL, DATABASE_POOL, DATABASE_PREPARED } = env();
  return makeDatabase(DATABASE_URL, DATABASE_POOL, DATABASE_PREPARED);
};

/** The one client of this process, made at first use; kept across hot reloads in development. */
export function db(): Database {
  shared.statecraftDatabase ??= make();
  return shared.statecraftDatabase;
}
