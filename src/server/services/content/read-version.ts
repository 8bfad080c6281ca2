import type { z } from 'zod';
import type { Queries } from '../../make-database';

/** What a kind's newest published version holds. */
export interface PublishedVersion<T> {
  readonly versionId: string;
  readonly body: T;
}

/**
 * The newest published version of `slug`, read by `schema`; undefined where there is none.
 * @throws ZodError when a stored body does not fit: content was seeded by another release.
 */
export async function readPublished<T>(
  db: Queries,
  kind: string,
  slug: string,
  schema: z.ZodType<T>,
): Promise<PublishedVersion<T> | undefined> {
  const row = await db.contentVersion.findFirst({
    where: { kind, slug, state: 'published' },
    orderBy: { version: 'desc' },
    select: { id: true, body: true },
  });
  return row ? { versionId: row.id, body: schema.parse(row.body) } : undefined;
}
