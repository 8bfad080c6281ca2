import { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import { ownName } from './own-card';

/** `due`: asked today or before; `later`: learned, and not yet due; `new`: never asked; `suspended`: not asked until resumed. */
export type OwnState = 'new' | 'due' | 'later' | 'suspended';

export interface OwnCardSummary {
  readonly id: string;
  /** What `review.setAside` calls it. */
  readonly name: string;
  readonly front: string;
  readonly back: string;
  readonly deck: string;
  readonly tags: readonly string[];
  readonly state: OwnState;
  /** When it is asked next; null for one never asked. */
  readonly due: Date | null;
}

export interface OwnCardList {
  readonly cards: readonly OwnCardSummary[];
  /** Of those that the search and the deck leave. */
  readonly total: number;
  /** Of all. */
  readonly all: number;
  readonly decks: readonly { readonly deck: string; readonly cards: number }[];
}

interface Asked {
  readonly userId: string;
  readonly page: number;
  readonly pageSize: number;
  /** Words that stand on one of the sides or among the tags. */
  readonly search?: string | undefined;
  readonly deck?: string | undefined;
  readonly now: Date;
}

type Row = Omit<OwnCardSummary, 'name' | 'state'> & { readonly suspended: boolean | null; readonly total: number };

/** What stands for itself in a pattern of LIKE. */
const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** A learner's own cards, the newest import first and in the order of its file. */
export async function listOwnCards(db: Queries, asked: Asked): Promise<OwnCardList> {
  const { userId, page, pageSize, search = '', deck, now } = asked;
  const pattern = `%${literal(search.trim())}%`;
  const found =
    search.trim() === ''
      ? Prisma.empty
      : Prisma.sql`AND (c."front" ILIKE ${pattern} OR c."back" ILIKE ${pattern} OR array_to_string(c."tags", ' ') ILIKE ${pattern})`;
  const among = deck === undefined ? Prisma.empty : Prisma.sql`AND c."deck" = ${deck}`;
  const [rows, decks] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT c."id", c."front", c."back", c."deck", c."tags", r."suspended", count(*) OVER ()::int AS "total",
        CASE WHEN r."lastReview" IS NOT NULL THEN r."due" END AS "due"
      FROM "own_card" c LEFT JOIN "review_card" r ON r."userId" = c."userId" AND r."card" = 'own/' || c."id"
      WHERE c."userId" = ${userId} AND c."deletedAt" IS NULL ${found} ${among}
      ORDER BY c."createdAt" DESC, c."position", c."id" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    db.ownCard.groupBy({
      by: ['deck'],
      where: { userId, deletedAt: null },
      _count: { _all: true },
      orderBy: { deck: 'asc' },
    }),
  ]);
  return {
    cards: rows.map(({ suspended, total: _, ...row }) => ({
      ...row,
      name: ownName(row.id),
      state: suspended ? 'suspended' : row.due === null ? 'new' : row.due <= now ? 'due' : 'later',
    })),
    total: rows[0]?.total ?? 0,
    all: decks.reduce((sum, { _count }) => sum + _count._all, 0),
    decks: decks.map(({ deck: name, _count }) => ({ deck: name, cards: _count._all })),
  };
}
