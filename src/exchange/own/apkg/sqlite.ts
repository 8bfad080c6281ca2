/** A database in memory, as `sql.js` has it: the room asks, whoever calls it opens, in a browser or on a server. */
export interface Sqlite {
  exec(sql: string): { readonly columns: string[]; readonly values: (number | string | Uint8Array | null)[][] }[];
  close(): void;
}

export type OpenSqlite = (bytes: Uint8Array) => Promise<Sqlite>;
