// @ts-check
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { connect, parseDatabaseUrl } from './database-url.mjs';
import { requireDisk } from './disk.mjs';
import { startEmbeddedDatabase } from './embedded-database.mjs';
import { install, needsInstall } from './install.mjs';
import { acquireLock } from './lock.mjs';
import { applyMigrations } from './migrations.mjs';
import { inRoot } from './paths.mjs';
import { choosePort } from './ports.mjs';
import { generateClient, needsClient } from './prisma-client.mjs';
import { build, needsBuild } from './production-build.mjs';
import { messageOf } from './refusal.mjs';
import { loadSecrets } from './secrets.mjs';
import { seed } from './seed.mjs';
import { scheduleUpkeep } from './upkeep.mjs';
import { startWebServer } from './web-server.mjs';

/**
 * @typedef {{folder: string, mode: 'start' | 'dev', env: NodeJS.ProcessEnv, progress: import('./progress.mjs').Progress,
 *   fail: (sentence: string) => void}} ProductOptions
 * @typedef {{address: string, accounts: import('./secrets.mjs').DemoAccount[], stop: () => Promise<void>}} Product
 */

/**
 * Brings the whole product up: packages, database, content, build, web server; what is done already is skipped.
 * @param {ProductOptions} options `fail`: told one sentence when a part ends by itself later on
 * @param {(stop: () => Promise<void>) => void} onStarted given the way to stop as soon as there is something to stop
 * @returns {Promise<Product>}
 */
export const startProduct = async ({ folder, mode, env, progress, fail }, onStarted) => {
  /** @type {Array<() => Promise<void>>} what to undo, last first */
  const undo = [];
  /** @type {Promise<void> | undefined} */
  let stopping;
  const stop = () => {
    stopping ??= (async () => {
      for (const act of undo.reverse()) await act();
    })();
    return stopping;
  };
  onStarted(stop);
  try {
    const lock = await acquireLock(folder);
    undo.push(lock.release);
    if (lock.recovered) progress.say('Recovered the lock of a run that was killed');
    if (env['DATABASE_URL']) parseDatabaseUrl(env['DATABASE_URL']);
    const host = env['HOST'] || '127.0.0.1';
    const port = await choosePort(env['PORT'], host);
    requireDisk(folder, existsSync(inRoot('node_modules')) ? 200 : 1800);
    if (needsInstall())
      await progress.step(
        'Installing packages (about a minute)',
        () => install(),
        () => 'Packages installed',
      );
    const { authSecret, accounts, made } = loadSecrets(folder);
    if (made) progress.say('Made the secrets and demo passwords of this installation');

    const url = env['DATABASE_URL'] || (await openEmbedded(folder, progress, undo, fail));
    if (env['DATABASE_URL']) progress.say('Using the database of DATABASE_URL');
    await migrate(url, progress);
    if (needsClient()) await progress.step('Generating the database client', generateClient);
    const upkeepSecret = env['UPKEEP_SECRET'] || randomBytes(32).toString('base64url');
    /** @type {NodeJS.ProcessEnv} */
    const settings = {
      ...env,
      DATABASE_URL: url,
      AUTH_SECRET: env['AUTH_SECRET'] || authSecret,
      APP_URL: env['APP_URL'] || `http://localhost:${port}`,
      UPKEEP_SECRET: upkeepSecret,
    };
    await progress.step(
      'Checking and storing the content',
      () => seed(settings, env['STATECRAFT_DEMO'] === 'off' ? [] : accounts),
      (line) => line,
    );
    if (mode === 'start' && needsBuild())
      await progress.step(
        'Building (about a minute)',
        () => build(),
        () => 'Built',
      );

    const web = await progress.step('Starting the web server', () =>
      startWebServer({ mode, port, host, env: settings, log: (text) => process.stdout.write(text) }),
    );
    undo.push(web.stop);
    web.exited.then((how) => {
      if (!stopping) fail(`The web server ended by itself (${how}): read the lines above and start again.`);
    });
    undo.push(scheduleUpkeep(web.address, upkeepSecret, console.error));
    lock.announce({ address: web.address, ...(env['DATABASE_URL'] ? {} : { database: url }) });
    return { address: web.address, accounts: env['STATECRAFT_DEMO'] === 'off' ? [] : accounts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/**
 * @param {string} folder @param {import('./progress.mjs').Progress} progress @param {Array<() => Promise<void>>} undo
 * @param {(sentence: string) => void} fail
 */
const openEmbedded = async (folder, progress, undo, fail) => {
  const data = join(folder, 'database');
  const first = !existsSync(data) || !statSync(data).isDirectory();
  const database = await progress.step(first ? 'Making the embedded database' : 'Opening the embedded database', () =>
    startEmbeddedDatabase(data, (error) => fail(`The embedded database broke (${messageOf(error)}): start again.`)),
  );
  undo.push(database.stop);
  return database.url;
};

/** @param {string} url @param {import('./progress.mjs').Progress} progress */
const migrate = async (url, progress) => {
  const client = await connect(url);
  try {
    const applied = await applyMigrations(client);
    if (applied.length)
      progress.say(`Applied ${applied.length === 1 ? 'migration' : 'migrations'} ${applied.join(', ')}`);
  } finally {
    await client.end();
  }
};
