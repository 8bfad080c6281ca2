// @ts-check
import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installPackages } from './browser.mjs';
import { connect } from './database-url.mjs';
import { freePort } from './ports.mjs';
import { Refusal } from './refusal.mjs';
import { run, tail } from './run.mjs';

/** @typedef {{makeDatabase: () => Promise<string>, stop: () => Promise<void>}} PostgresServer `makeDatabase` gives the address of an empty one. */

/**
 * A PostgreSQL for tests: the server of `TEST_POSTGRES_URL`, else one started for this run from installed binaries. In CI as root the
 * binaries are installed when there are none.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<PostgresServer | undefined>} nothing where there is none; a `Refusal` in CI, which must have one.
 */
export const startPostgres = async (env = process.env) => {
  if (env['TEST_POSTGRES_URL']) return serverAt(env['TEST_POSTGRES_URL']);
  let binaries = findBinaries(env);
  if (!binaries && env['CI'] && (await installPackages(['postgresql']))) binaries = findBinaries(env);
  if (binaries) return startServer(binaries);
  if (env['CI'])
    throw new Refusal('CI must test on PostgreSQL: give TEST_POSTGRES_URL, or install the package postgresql.');
  return undefined;
};

/** @param {NodeJS.ProcessEnv} env @returns {string | undefined} the folder that holds initdb and postgres; the newest release first. */
const findBinaries = (env) => {
  const debian = '/usr/lib/postgresql';
  const releases = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...releases.map((release) => join(debian, release, 'bin')), ...(env['PATH'] ?? '').split(delimiter)];
  return folders.find((folder) =>
    ['', '.exe'].some((end) => existsSync(join(folder, `initdb${end}`)) && existsSync(join(folder, `postgres${end}`))),
  );
};

/** @returns {{uid: number, gid: number} | undefined} PostgreSQL refuses to run as root; Debian's package brings a user. */
const unprivileged = () => {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch (cause) {
    throw new Refusal(
      'PostgreSQL does not run as root and there is no user postgres: make one, or give TEST_POSTGRES_URL.',
      { cause },
    );
  }
};

/** @param {string} binaries @returns {Promise<PostgresServer>} */
const startServer = async (binaries) => {
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'statecraft-pg-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const made = await run(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    { user, cwd: folder },
  );
  if (made.code !== 0)
    throw new Refusal('PostgreSQL for the tests could not be made: read the lines above.', {
      detail: tail(made.output),
    });
  const port = await freePort();
  const settings = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    `unix_socket_directories=${process.platform === 'win32' ? '' : folder}`,
  ];
  const child = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-h', '127.0.0.1', '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...user,
    },
  );
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    log += text;
  });
  const kill = () => child.kill('SIGINT');
  process.once('exit', kill);
  const exited = new Promise((resolve) => child.once('close', resolve));
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  for (let attempt = 0; ; attempt++) {
    try {
      await (await connect(url)).end();
      break;
    } catch (cause) {
      if (attempt > 100 || child.exitCode !== null)
        throw new Refusal('PostgreSQL for the tests did not start: read the lines above.', {
          cause,
          detail: tail(log),
        });
      await pause(100);
    }
  }
  return {
    ...serverAt(url),
    stop: async () => {
      process.removeListener('exit', kill);
      kill();
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** @param {string} url @returns {PostgresServer} */
const serverAt = (url) => {
  /** @type {string[]} */
  const names = [];
  const ask = async (/** @type {string} */ sql) => {
    const client = await connect(url);
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  return {
    makeDatabase: async () => {
      const name = `statecraft_test_${randomUUID().slice(0, 8)}`;
      await ask(`CREATE DATABASE "${name}"`);
      names.push(name);
      const made = new URL(url);
      made.pathname = `/${name}`;
      return made.href;
    },
    stop: async () => {
      for (const name of names) await ask(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    },
  };
};
