import 'server-only';
import { env } from './env';
import { type Database, makeDatabase } from './make-database';

const shared = globalThis as { statecraftDatabase?: Database };

/** The one client of this process, made at first use; kept across hot reloads in development. */
export function db(): Database {
  shared.statecraftDatabase ??= makeDatabase(env().DATABASE_URL, env().DATABASE_POOL);
  return shared.statecraftDatabase;
}
