import { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';

/** A learner's latest answer to a card, whatever version of the card it was given to. */
export interface CardStanding {
  readonly slug: string;
  readonly versionId: string;
  readonly response: unknown;
  readonly correct: boolean;
  readonly answeredAt: Date;
}

/** The latest answer of `userId` to each of the cards `slugs` (all cards when absent), by slug. */
export async function readStandings(
  db: Queries,
  userId: string,
  slugs?: readonly string[],
): Promise<Map<string, CardStanding>> {
  if (slugs?.length === 0) return new Map();
  const among = slugs ? Prisma.sql`AND v."slug" IN (${Prisma.join([...slugs])})` : Prisma.empty;
  const rows = await db.$queryRaw<CardStanding[]>`
    SELECT DISTINCT ON (v."slug") v."slug", v."id" AS "versionId", a."response", a."correct", a."answeredAt"
    FROM "card_answer" a JOIN "content_version" v ON v."id" = a."contentVersionId"
    WHERE a."userId" = ${userId} AND v."kind" = 'card' ${among}
    ORDER BY v."slug", a."answeredAt" DESC, a."id" DESC`;
  return new Map(rows.map((row) => [row.slug, row]));
}
