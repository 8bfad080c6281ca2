// @ts-check
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { codeOf, messageOf, Refusal } from './refusal.mjs';

/**
 * One process owns a data folder: two databases opening one folder would lose rows silently. The owner listens on a loopback
 * port and writes that port and a token into the lock file; whoever comes second asks there. A process that was killed does not
 * answer, whatever process has its id now, so its lock is known to be stale.
 * @typedef {{pid: number, port: number, token: string, startedAt: string}} LockRecord
 * @typedef {{pid: number, address: string, database: string}} Holder `database`: the embedded one's address; both empty until they are known.
 * @typedef {{recovered: boolean, announce: (at: {address: string, database?: string}) => void, release: () => Promise<void>}} Lock
 */

/**
 * @param {string} folder the data folder, made when absent
 * @returns {Promise<Lock>} `recovered`: a stale lock was replaced. Rejects with a `Refusal` while another process owns the folder.
 */
export const acquireLock = async (folder) => {
  makeFolder(folder);
  const path = join(folder, 'lock');
  const token = randomUUID();
  let [address, database] = ['', ''];
  const guard = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(JSON.stringify({ token, pid: process.pid, address, database }));
  });
  const port = await listen(guard);
  const close = () => new Promise((done) => guard.close(done));
  try {
    /** @type {LockRecord} */
    const record = { pid: process.pid, port, token, startedAt: new Date().toISOString() };
    const recovered = await claim(path, record);
    guard.unref();
    return {
      recovered,
      announce: (at) => {
        address = at.address;
        database = at.database ?? '';
      },
      release: async () => {
        if (readLock(path)?.token === token) rmSync(path, { force: true });
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
};

/** @param {string} folder @returns {Promise<Holder | undefined>} who owns a data folder now; nothing where nobody does. */
export const holderOf = async (folder) => {
  const holder = readLock(join(folder, 'lock'));
  return holder && ask(holder);
};

/** @param {string} path @param {LockRecord} record @returns {Promise<boolean>} whether a stale lock was replaced. */
const claim = async (path, record) => {
  let recovered = false;
  for (let attempt = 0; attempt < 5; attempt++) {
    if (place(path, record)) return recovered;
    const holder = readLock(path);
    if (holder) {
      const answer = await ask(holder);
      if (answer) throw new Refusal(describeHolder(answer));
      takeAway(path, holder);
      recovered = true;
    }
  }
  throw new Refusal(`Several commands are starting on ${path} at once: wait until one is up, or stop all but one.`);
};

/** @param {{pid: number, address: string}} holder @returns {string} */
const describeHolder = ({ pid, address }) =>
  address
    ? `Statecraft is already running at ${address} (process ${pid}): open that address, or stop it with Ctrl-C in its terminal.`
    : `Statecraft is already being started by process ${pid}: wait until it shows its address, or stop it with Ctrl-C in its terminal.`;

/** Puts the whole file there at once, or not at all when one exists. @param {string} path @param {LockRecord} record */
const place = (path, record) => {
  const draft = `${path}.${record.token}`;
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // A file system without hard links: an exclusive write is the next best.
    try {
      writeFileSync(path, JSON.stringify(record), { mode: 0o600, flag: 'wx' });
      return true;
    } catch (second) {
      if (codeOf(second) === 'EEXIST') return false;
      throw second;
    }
  } finally {
    rmSync(draft, { force: true });
  }
};

/** Moves a stale lock aside, and back when it was not the one meant. @param {string} path @param {LockRecord} stale */
const takeAway = (path, stale) => {
  const aside = `${path}.${stale.token}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  try {
    if (readLock(aside)?.token !== stale.token) linkSync(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
};

/** @param {string} path @returns {LockRecord | undefined} nothing when there is no lock; a `Refusal` when it is not one of ours. */
export const readLock = (path) => {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw brokenLock(path, error);
  }
  try {
    const { pid, port, token, startedAt } = JSON.parse(text);
    if (Number.isInteger(pid) && Number.isInteger(port) && /^[0-9a-f-]{36}$/.test(token))
      return { pid, port, token, startedAt };
  } catch {}
  throw brokenLock(path);
};

/** @param {string} path @param {unknown} [cause] */
const brokenLock = (path, cause) =>
  new Refusal(
    `The lock ${path} cannot be read${cause ? ` (${messageOf(cause)})` : ''}: make sure that no other Statecraft uses this folder, delete it and start again.`,
    { cause },
  );

/** @param {LockRecord} holder @returns {Promise<Holder | undefined>} nothing when it is gone. */
const ask = (holder) =>
  new Promise((resolve) => {
    let text = '';
    const socket = connect({ host: '127.0.0.1', port: holder.port });
    const finish = () => {
      socket.destroy();
      try {
        const answer = JSON.parse(text);
        resolve(
          answer.token === holder.token
            ? { pid: answer.pid, address: answer.address, database: answer.database ?? '' }
            : undefined,
        );
      } catch {
        resolve(undefined);
      }
    };
    socket.setEncoding('utf8').setTimeout(3000, finish);
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.length > 10_000) finish();
    });
    socket.once('end', finish).once('error', finish);
  });

/** @param {import('node:net').Server} server @returns {Promise<number>} */
const listen = (server) =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : 0);
    });
  });

/** @param {string} folder */
const makeFolder = (folder) => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    if (codeOf(cause) === 'ENOSPC') throw cause;
    throw new Refusal(
      `The data folder ${folder} cannot be made (${messageOf(cause)}): name another with STATECRAFT_DATA and start again.`,
      { cause },
    );
  }
};
