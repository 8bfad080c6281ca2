import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';
import { nameStatements } from './name-statements';

/** A client over its own pool. */
export type Database = PrismaClient;

/** What works alike inside and outside a transaction. */
export type Queries = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$use' | '$extends'>;

/**
 * A client for the PostgreSQL at `url`, embedded or served; nothing connects before the first query, and a connection that
 * was lost is made anew by the next one. Waits are short, so that an absent database is an answer and not a hanging page.
 * The embedded database has one backend for all connections: keep transactions short, never query outside one from within
 * it, and keep no state in a session (no advisory lock, no SET). With `prepared` each connection has its statements planned once:
 * only where it keeps its session, so neither embedded nor behind a pooler that changes it with every transaction.
 */
export function makeDatabase(url: string, pool = 5, prepared = false): Database {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: pool,
      connectionTimeoutMillis: 3_000,
      idleTimeoutMillis: 30_000,
      query_timeout: 15_000,
      keepAlive: true,
      allowExitOnIdle: true,
    },
    // An idle connection that breaks is replaced at the next query; without a listener the process would die of it.
    {
      onPoolError: () => undefined,
      onConnectionError: () => undefined,
      ...(prepared && { statementNameGenerator: nameStatements() }),
    },
  );
  return new PrismaClient({
    adapter,
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 4_000, timeout: 8_000 },
  });
}
