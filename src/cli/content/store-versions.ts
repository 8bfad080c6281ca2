import type { ContentRow } from '@/catalog';
import type { Database, Queries } from '@/server/make-database';

/** How many versions were written, brought back from an older edition, and put away since no file holds them any more. */
export interface Stored {
  readonly written: number;
  readonly restored: number;
  readonly archived: number;
}

/** Any number of our own; one seed at a time, whatever instance runs it. */
const seedLock = 20261124;

const keyOf = (row: { kind: string; slug: string; sha256: string }) => JSON.stringify([row.kind, row.slug, row.sha256]);
const nameOf = (row: { kind: string; slug: string }) => JSON.stringify([row.kind, row.slug]);

/**
 * Stores what the content files hold, in one transaction: a body not seen before becomes the next version of its kind and slug, a
 * body seen before changes nothing. Of the versions that came from files exactly those the files hold now are published; the
 * others are archived, since answers still point to them. What authors wrote in the database is left alone.
 */
export const storeVersions = (database: Database, rows: readonly ContentRow[]): Promise<Stored> =>
  database.$transaction((queries) => store(queries, rows), { maxWait: 30_000, timeout: 60_000 });

const store = async (queries: Queries, rows: readonly ContentRow[]): Promise<Stored> => {
  await queries.$executeRaw`SELECT pg_advisory_xact_lock(${seedLock}::bigint)`;
  const known = await queries.contentVersion.findMany({
    select: { id: true, kind: true, slug: true, version: true, sha256: true, state: true, builtIn: true },
  });
  const byKey = new Map(known.map((row) => [keyOf(row), row]));
  const newest = new Map<string, number>();
  for (const row of known) newest.set(nameOf(row), Math.max(newest.get(nameOf(row)) ?? 0, row.version));

  const current = new Set(rows.map(keyOf));
  const fresh = rows.filter((row) => !byKey.has(keyOf(row)));
  const back = rows.flatMap((row) => {
    const found = byKey.get(keyOf(row));
    return found && found.state !== 'published' && found.builtIn ? [found.id] : [];
  });
  const gone = known
    .filter((row) => row.builtIn && row.state === 'published' && !current.has(keyOf(row)))
    .map((row) => row.id);

  if (gone.length)
    await queries.contentVersion.updateMany({ where: { id: { in: gone } }, data: { state: 'archived' } });
  if (back.length)
    await queries.contentVersion.updateMany({ where: { id: { in: back } }, data: { state: 'published' } });
  if (fresh.length)
    await queries.contentVersion.createMany({
      data: fresh.map(({ kind, slug, sha256, body }) => ({
        kind,
        slug,
        version: (newest.get(nameOf({ kind, slug })) ?? 0) + 1,
        sha256,
        body: body as object,
        state: 'published' as const,
      })),
    });
  return { written: fresh.length, restored: back.length, archived: gone.length };
};
