export const databaseAwayDigest = 'DATABASE_AWAY';

/** Set by our own proxy alone: the page is made to say that the database is away, so nothing is to be asked of it. */
export const databaseAwayHeader = 'x-statecraft-database-away';

/** The database cannot be reached; nothing was lost that was acknowledged, and asking again helps once it is back. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
  /** What of an error thrown in making a page reaches the page that says so. */
  readonly digest = databaseAwayDigest;
  constructor(cause?: unknown) {
    super('The database cannot be reached at the moment. What you did before is kept; try again in a minute.', {
      cause,
    });
  }
}

/** Prisma: unreachable, timed out, closed, no connection free; Node: socket faults; PostgreSQL: class 08, shutdown, starting. */
const codes = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2037'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['08000', '08001', '08003', '08004', '08006', '57P01', '57P02', '57P03', '53300'],
]);

const kinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']);

const sentences =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|not queryable|Unable to start a transaction in the given time/;

const field = (value: object, name: string): unknown =>
  Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

/** Does `error`, or what caused it, say that the database is away? */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 8) return false;
  if (error instanceof DatabaseAway) return true;
  const code = field(error, 'code') ?? field(error, 'originalCode') ?? field(error, 'errorCode');
  if (typeof code === 'string' && codes.has(code)) return true;
  const kind = field(error, 'kind');
  if (typeof kind === 'string' && kinds.has(kind)) return true;
  if (error instanceof Error && sentences.test(error.message)) return true;
  return ['cause', 'driverAdapterError', 'meta', 'errors', '0'].some((name) =>
    isDatabaseAway(field(error, name), depth + 1),
  );
}
