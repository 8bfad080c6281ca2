import { type Card, cardSchema } from '@/grading';
import type { Queries } from '../../make-database';
import { teachersOf } from '../classes/authorise-class';
import { holdState } from './authorise-regrade';

/** The version of a card that answers in a class were last graded again by. */
export interface MendedCard {
  readonly regradeId: string;
  readonly versionId: string;
  readonly version: number;
  readonly card: Card;
}

/** By slug, for those of the cards there is one of; held as written until the transaction ends. */
export async function mendedCards(
  tx: Queries,
  { classId, slugs }: { classId: string; slugs: readonly string[] },
): Promise<ReadonlyMap<string, MendedCard>> {
  const regrades = await tx.regrade.findMany({
    where: {
      subject: 'card',
      slug: { in: [...slugs] },
      state: { in: ['applying', 'applied'] },
      createdBy: teachersOf(classId),
    },
    orderBy: { createdAt: 'desc' },
    distinct: ['slug'],
    select: { id: true, slug: true, state: true, version: { select: { id: true, version: true, body: true } } },
  });
  const mended = new Map<string, MendedCard>();
  for (const { id, slug, state, version } of regrades)
    if (await holdState(tx, id, state))
      mended.set(slug, {
        regradeId: id,
        versionId: version.id,
        version: version.version,
        card: cardSchema.parse(version.body),
      });
  return mended;
}
