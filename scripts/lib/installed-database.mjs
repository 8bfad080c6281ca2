// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connect, parseDatabaseUrl } from './database-url.mjs';
import { startEmbeddedDatabase } from './embedded-database.mjs';
import { acquireLock, holderOf } from './lock.mjs';
import { applyMigrations } from './migrations.mjs';
import { dataFolder } from './paths.mjs';
import { messageOf, Refusal } from './refusal.mjs';

/**
 * The database of this installation, for a command beside the product: the one of `DATABASE_URL`; else the embedded one, through the
 * product where it runs, or opened here, behind the same lock, where it is stopped.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{url: string, close: () => Promise<void>}>} a `Refusal` where there is none to be had
 */
export const openInstalledDatabase = async (env = process.env) => {
  const given = env['DATABASE_URL'];
  if (given) {
    parseDatabaseUrl(given);
    return { url: given, close: async () => {} };
  }
  const folder = dataFolder(env);
  const holder = await holderOf(folder);
  if (holder?.database) return { url: holder.database, close: async () => {} };
  if (holder?.address)
    throw new Refusal(
      `Statecraft at ${holder.address} (process ${holder.pid}) keeps its data in a database of yours: give that address in DATABASE_URL.`,
    );
  const data = join(folder, 'database');
  if (!existsSync(data))
    throw new Refusal(
      `There is no database in ${folder}: start the product there once (npm start), or give the address of another in DATABASE_URL.`,
    );
  const lock = await acquireLock(folder);
  try {
    const database = await startEmbeddedDatabase(data, (error) => {
      console.error(`The embedded database broke (${messageOf(error)}): run the command again.`);
    });
    try {
      const client = await connect(database.url);
      await applyMigrations(client).finally(() => client.end());
    } catch (error) {
      await database.stop();
      throw error;
    }
    return { url: database.url, close: () => database.stop().finally(lock.release) };
  } catch (error) {
    await lock.release();
    throw error;
  }
};
