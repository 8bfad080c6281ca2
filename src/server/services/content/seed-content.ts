import type { ContentRow } from '@/catalog';
import { Prisma } from '../../generated/client';
import type { Database, Queries } from '../../make-database';

/** How many versions a seeding wrote, published again, archived. */
export interface Seeded {
  readonly written: number;
  readonly restored: number;
  readonly archived: number;
}

const place = (row: { kind: string; slug: string }) => `${row.kind}/${row.slug}`;

/** Versions without an author come from the files; of each thing one of them at most is published. */
async function seedRow(db: Queries, row: ContentRow): Promise<'written' | 'restored' | 'same'> {
  const { kind, slug, sha256 } = row;
  const known = await db.contentVersion.findUnique({ where: { kind_slug_sha256: { kind, slug, sha256 } } });
  if (known?.state === 'published') return 'same';
  if (known) {
    await db.contentVersion.update({ where: { id: known.id }, data: { state: 'published' } });
    return 'restored';
  }
  const newest = await db.contentVersion.aggregate({ where: { kind, slug }, _max: { version: true } });
  await db.contentVersion.create({
    data: {
      ...{ kind, slug, sha256 },
      version: (newest._max.version ?? 0) + 1,
      body: row.body as Prisma.InputJsonValue,
      state: 'published',
    },
  });
  return 'written';
}

/**
 * Makes the built-in course what `rows` say, in one transaction: new bodies become new published versions, known ones are
 * published again, and whatever the files no longer hold is archived. Nothing is changed or deleted, so every answer keeps
 * the version it was given to; what people wrote (versions with an author) is left alone. Seeding the same again does nothing.
 */
export async function seedContent(db: Database, rows: readonly ContentRow[]): Promise<Seeded> {
  return db.$transaction(
    async (tx) => {
      const wanted = new Map(rows.map((row) => [place(row), row]));
      const published = await tx.contentVersion.findMany({
        where: { authorId: null, state: 'published', kind: { in: ['card', 'lesson', 'course'] } },
        select: { id: true, kind: true, slug: true, sha256: true },
      });
      const stale = published.filter((version) => wanted.get(place(version))?.sha256 !== version.sha256);
      if (stale.length > 0)
        await tx.contentVersion.updateMany({
          where: { id: { in: stale.map(({ id }) => id) } },
          data: { state: 'archived' },
        });
      const current = new Set(published.map((version) => `${place(version)}@${version.sha256}`));
      const done = { written: 0, restored: 0, same: 0 };
      for (const row of rows) {
        if (current.has(`${place(row)}@${row.sha256}`)) done.same += 1;
        else done[await seedRow(tx, row)] += 1;
      }
      return { written: done.written, restored: done.restored, archived: stale.length };
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.Serializable, timeout: 60_000 },
  );
}
