import initSqlJs from 'sql.js/dist/sql-wasm-browser.js';
import type { OpenSqlite } from '@/exchange';

/** Fetches SQLite for the browser; its WebAssembly is a file of its own, wanted for an Anki package alone. */
export async function fetchSqlite(): Promise<OpenSqlite> {
  const address = new URL('sql.js/dist/sql-wasm-browser.wasm', import.meta.url);
  const { Database } = await initSqlJs({ locateFile: () => address.href });
  return async (bytes) => new Database(bytes);
}
