// @ts-check
import { mkdirSync } from 'node:fs';
import { diskFull, messageOf, Refusal } from './refusal.mjs';

/** Messages of PostgreSQL's extended protocol that leave a batch open until its Sync: Parse, Bind, Describe, Execute, Close, Flush. */
const opening = new Set([...'PBDECH'].map((sign) => sign.charCodeAt(0)));
const sync = Uint8Array.of('S'.charCodeAt(0), 0, 0, 0, 4);
const connections = 60;

/**
 * @typedef {import('@electric-sql/pglite').PGlite} PGlite
 * @typedef {{url: string, stop: () => Promise<void>}} EmbeddedDatabase
 */

/**
 * Opens the embedded PostgreSQL in this process and serves it on a loopback port. The caller owns `folder` (by the lock): two
 * openers of one folder would lose rows.
 * @param {string | undefined} folder where the data lies; none: in memory
 * @param {(error: unknown) => void} onCrash told when the database itself broke, after which nothing more is answered
 * @returns {Promise<EmbeddedDatabase>}
 */
export const startEmbeddedDatabase = async (folder, onCrash) => {
  const { PGlite } = await import('@electric-sql/pglite');
  const { PGLiteSocketServer } = await import('@electric-sql/pglite-socket');
  if (folder) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = await open(() => PGlite.create(folder ?? 'memory://'), folder);
  const server = new PGLiteSocketServer({
    db: /** @type {PGlite} */ (/** @type {unknown} */ (keepBatchesWhole(database, onCrash))),
    host: '127.0.0.1',
    port: 0,
    maxConnections: connections,
  });
  await server.start();
  let stopping;
  return {
    url: `postgresql://postgres:postgres@${server.getServerConn()}/postgres`,
    stop: () => {
      stopping ??= server.stop().then(() => database.close());
      return stopping;
    },
  };
};

/** @template T @param {() => Promise<T>} create @param {string | undefined} folder @returns {Promise<T>} */
const open = async (create, folder) => {
  try {
    return await create();
  } catch (cause) {
    if (/ENOSPC|no space left/i.test(messageOf(cause))) throw new Refusal(diskFull, { cause });
    throw new Refusal(
      `The embedded database in ${folder} cannot be opened (${messageOf(cause)}): restore that folder from a copy, or move it away to begin with an empty one.`,
      { cause },
    );
  }
};

/**
 * All connections share one PostgreSQL session, and the socket server hands over one message at a time. A batch that arrives in
 * several pieces (a text above 64 kB) could then be mixed with another client's: the second Parse replaces the first's statement,
 * and an answer goes to the wrong client. The server already waits for the client that holds a transaction open; so an unfinished
 * batch is reported to it as one.
 * @param {PGlite} database @param {(error: unknown) => void} onCrash
 */
export const keepBatchesWhole = (database, onCrash) => {
  let batchOpen = false;
  return {
    waitReady: database.waitReady,
    isInTransaction: () => batchOpen || database.isInTransaction(),
    /** @template T @param {() => Promise<T>} work */
    runExclusive: (work) => database.runExclusive(work),
    /** @param {Uint8Array} message @param {Parameters<PGlite['execProtocolRawStream']>[1]} options */
    execProtocolRawStream: async (message, options) => {
      try {
        await database.execProtocolRawStream(message, options);
        batchOpen = message[0] !== undefined && opening.has(message[0]);
      } catch (error) {
        onCrash(error);
        throw error;
      }
    },
    /** Called for a client that left with something open. @param {string} sql */
    exec: async (sql) => {
      if (batchOpen) {
        batchOpen = false;
        await database.runExclusive(() => database.execProtocolRawStream(sync, { onRawData: () => {} }));
      }
      return database.isInTransaction() ? database.exec(sql) : [];
    },
  };
};
