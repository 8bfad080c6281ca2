import { type GlossaryBody, glossaryBodySchema } from '@/catalog';
import type { Queries } from '../../make-database';
import { Remembered } from '../content/remember';

const read = new Remembered<GlossaryBody>(2);

/** Words of the field and events of a history; null before content was stored. */
export async function readGlossary(db: Queries): Promise<GlossaryBody | null> {
  const newest = await db.contentVersion.findFirst({
    where: { kind: 'glossary', state: 'published' },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  if (!newest) return null;
  return read.get(newest.id, async () => {
    const { body } = await db.contentVersion.findUniqueOrThrow({ where: { id: newest.id }, select: { body: true } });
    return glossaryBodySchema.parse(body);
  });
}
