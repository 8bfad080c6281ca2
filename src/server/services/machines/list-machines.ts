import type { Queries } from '../../make-database';
import { machineTopic } from './machine-limits';

export interface MachineSummary {
  readonly id: string;
  readonly title: string;
  readonly updatedAt: Date;
  /** Links to it that still work. */
  readonly shares: number;
}

/** A person's machines, the one last worked on first. */
export async function listMachines(db: Queries, userId: string | undefined): Promise<readonly MachineSummary[]> {
  if (userId === undefined) return [];
  const rows = await db.machine.findMany({
    where: { userId, deletedAt: null },
    select: {
      id: true,
      title: true,
      updatedAt: true,
      _count: { select: { shares: { where: { revokedAt: null } } } },
    },
  });
  const drafts = await db.draft.findMany({
    where: { userId, topic: { in: rows.map(({ id }) => machineTopic(id)) } },
    select: { topic: true, updatedAt: true },
  });
  const typed = new Map(drafts.map(({ topic, updatedAt }) => [topic, updatedAt]));
  return rows
    .map(({ _count, ...row }) => {
      const at = typed.get(machineTopic(row.id)) ?? row.updatedAt;
      return { ...row, updatedAt: at > row.updatedAt ? at : row.updatedAt, shares: _count.shares };
    })
    .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime() || b.id.localeCompare(a.id));
}
