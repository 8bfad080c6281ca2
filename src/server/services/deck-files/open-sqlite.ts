import initSqlJs from 'sql.js/dist/sql-wasm-inline.js';

let opening: ReturnType<typeof initSqlJs> | undefined;

/** SQLite without a file: a database is bytes in, bytes out. Loaded at first use, and only by what needs it. */
export async function openSqlite(bytes?: Uint8Array) {
  opening ??= initSqlJs();
  const { Database } = await opening;
  return new Database(bytes);
}
