import { type SearchDocument, searchBodySchema } from '@/catalog';
import type { Queries } from '../../make-database';
import { Remembered } from '../content/remember';

const read = new Remembered<readonly SearchDocument[]>(2);

/** All that can be searched for, of the newest published edition; nothing before content was stored. */
export async function readDocuments(db: Queries): Promise<readonly SearchDocument[]> {
  const newest = await db.contentVersion.findFirst({
    where: { kind: 'search', state: 'published' },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  if (!newest) return [];
  return read.get(newest.id, async () => {
    const { body } = await db.contentVersion.findUniqueOrThrow({ where: { id: newest.id }, select: { body: true } });
    return searchBodySchema.parse(body).documents;
  });
}
