import type { Queries } from '../../make-database';
import { keptMark } from '../drafts/draft-topic';
import { machineLimits, machineTopic } from '../machines/machine-limits';

/** Machines removed at a time. */
const batch = 50;

/** Removes machines that were thrown away long ago, with their texts. Links to them keep what they show. */
export async function pruneMachines(db: Queries, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - machineLimits.keptDays * 86_400_000);
  const rows = await db.machine.findMany({
    where: { deletedAt: { lt: before } },
    take: batch,
    select: { id: true, userId: true },
  });
  for (const { id, userId } of rows) {
    const topic = machineTopic(id);
    await db.draft.deleteMany({ where: { userId, OR: [{ topic }, { topic: { startsWith: `${topic}${keptMark}` } }] } });
    await db.machine.deleteMany({ where: { id, deletedAt: { lt: before } } });
  }
  return rows.length;
}
