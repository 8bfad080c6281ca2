import { isOver } from '@/review';
import type { Database } from '../../make-database';
import { endMock, timeOf } from './mock';

export interface MockEntry {
  readonly id: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly questions: number;
  readonly right: number | null;
}

/** A learner's mocks, newest first; those whose time ran out are ended. */
export async function listMocks(
  db: Database,
  { userId, page, pageSize, now }: { userId: string; page: number; pageSize: number; now: Date },
): Promise<{ readonly mocks: readonly MockEntry[]; readonly total: number }> {
  const open = await db.mock.findMany({ where: { userId, finishedAt: null } });
  for (const mock of open) if (isOver(timeOf(mock), now.getTime())) await endMock(db, mock.id, now);
  const [rows, total] = await Promise.all([
    db.mock.findMany({
      where: { userId },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { id: true, startedAt: true, finishedAt: true, right: true, _count: { select: { items: true } } },
    }),
    db.mock.count({ where: { userId } }),
  ]);
  return { mocks: rows.map(({ _count, ...row }) => ({ ...row, questions: _count.items })), total };
}
