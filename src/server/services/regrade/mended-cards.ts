import { type Card, cardSchema } from '@/grading';
import type { Queries } from '../../make-database';
import { teachersOf } from '../classes/authorise-class';

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
  // Held also where it is only looked at so far: who decides meanwhile waits, and then finds the attempt among those that ended.
  await tx.$queryRaw`
    SELECT 1 FROM "regrade" WHERE "subject" = 'card' AND "slug" = ANY(${[...slugs]}) AND "state" NOT IN ('undoing', 'undone') FOR SHARE`;
  const { archivedAt } = await tx.class.findUniqueOrThrow({ where: { id: classId }, select: { archivedAt: true } });
  const regrades = await tx.regrade.findMany({
    where: {
      subject: 'card',
      slug: { in: [...slugs] },
      createdBy: teachersOf(classId),
      // The others of a class that is archived kept what they had when it was: so does who ends later.
      ...(archivedAt
        ? { state: 'applied' as const, appliedAt: { lt: archivedAt } }
        : { state: { in: ['applying', 'applied'] } }),
    },
    orderBy: { createdAt: 'desc' },
    distinct: ['slug'],
    select: { id: true, slug: true, version: { select: { id: true, version: true, body: true } } },
  });
  return new Map(
    regrades.map(({ id, slug, version }) => [
      slug,
      { regradeId: id, versionId: version.id, version: version.version, card: cardSchema.parse(version.body) },
    ]),
  );
}
