import { type DomainTally, isOver, weakestDomain } from '@/review';
import type { Database, Queries } from '../../make-database';
import { endMock, examKinds, timeOf } from './mock';

export interface MockEntry {
  readonly id: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly questions: number;
  readonly right: number | null;
  /** The exam domain that is most surely weak by it; null while it runs, and where nothing was missed. */
  readonly weakest: DomainTally | null;
}

/** Questions a paper can be drawn from. */
export const countPool = async (db: Queries): Promise<number> => {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT "slug")::int AS "count" FROM "content_version"
    WHERE "kind" = 'card' AND "builtIn" AND "state" = 'published' AND "body"->>'kind' = ANY(${[...examKinds]})`;
  return row?.count ?? 0;
};

/** A learner's mocks, newest first; those whose time ran out are ended. */
export async function listMocks(
  db: Database,
  { userId, page, pageSize, now }: { userId: string; page: number; pageSize: number; now: Date },
): Promise<{ readonly mocks: readonly MockEntry[]; readonly total: number; readonly pool: number }> {
  const open = await db.mock.findMany({ where: { userId, finishedAt: null } });
  for (const mock of open) if (isOver(timeOf(mock), now.getTime())) await endMock(db, mock.id, now);
  const [pool, rows, total] = await Promise.all([
    countPool(db),
    db.mock.findMany({
      where: { userId },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { id: true, startedAt: true, finishedAt: true, right: true, _count: { select: { items: true } } },
    }),
    db.mock.count({ where: { userId } }),
  ]);
  const tallies = await tallyDomains(
    db,
    rows.flatMap(({ id, finishedAt }) => (finishedAt ? [id] : [])),
  );
  const mocks = rows.map(({ _count, ...row }) => ({
    ...row,
    questions: _count.items,
    weakest: weakestDomain(tallies.get(row.id) ?? []) ?? null,
  }));
  return { mocks, total, pool };
}

/** Of each mock how many questions of each exam domain were asked, and how many right. */
async function tallyDomains(db: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, readonly DomainTally[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<(DomainTally & { readonly mockId: string })[]>`
    SELECT item."mockId", (version."body"->>'domain')::int AS "domain",
      (count(*) FILTER (WHERE item."correct"))::int AS "right", count(*)::int AS "of"
    FROM "mock_item" item JOIN "content_version" version ON version."id" = item."contentVersionId"
    WHERE item."mockId" = ANY(${[...ids]}) GROUP BY 1, 2 ORDER BY 1, 2`;
  return new Map(ids.map((id) => [id, rows.filter(({ mockId }) => mockId === id)]));
}
