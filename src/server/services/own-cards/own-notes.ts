import { markdownToHtml, replacePictures } from '@/exchange';
import type { Queries } from '../../make-database';
import type { ApkgNote } from '../deck-files/write-apkg';
import { ownExternalId } from './own-card';

const html = (markdown: string): string => markdownToHtml(replacePictures(markdown, () => undefined));

/** A learner's own cards as notes of another program, in the order in which they came; read back, each is known again by its id. */
export async function readOwnNotes(db: Queries, userId: string): Promise<ApkgNote[]> {
  const cards = await db.ownCard.findMany({
    where: { userId, deletedAt: null },
    orderBy: [{ createdAt: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    select: { id: true, front: true, back: true, deck: true, tags: true, updatedAt: true },
  });
  return cards.map(({ id, front, back, deck, tags, updatedAt }) => ({
    id: ownExternalId(id),
    guid: `own-${id}`,
    front: html(front),
    back: html(back),
    deck,
    tags,
    changedAt: Math.floor(updatedAt.getTime() / 1000),
  }));
}
