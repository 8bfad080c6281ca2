import initSqlJs from 'sql.js/dist/sql-wasm-browser.js';
import type { OpenSqlite } from '@/exchange';

/** SQLite in the browser; its WebAssembly is a file of its own, fetched for an Anki package alone. */
export const openSqlite: OpenSqlite = async (bytes) => {
  const address = new URL('sql.js/dist/sql-wasm-browser.wasm', import.meta.url);
  const { Database } = await initSqlJs({ locateFile: () => address.href });
  return new Database(bytes);
};
