import type { Database } from '../../make-database';
import { collectWork, type WorkItem } from './student-work';

export interface DueItem extends Pick<WorkItem, 'id' | 'kind' | 'target' | 'title' | 'standing' | 'dueAt'> {
  readonly classId: string;
  readonly className: string;
  /** IANA name: the dates are meant in it. */
  readonly timeZone: string;
}

const toDo: ReadonlySet<WorkItem['standing']> = new Set(['open', 'started', 'overdue']);

/** What a student's classes want of them and can still be done; what is due first stands first. */
export async function listDue(
  db: Database,
  { userId, now }: { userId: string; now: Date },
): Promise<{ readonly classes: number; readonly due: DueItem[] }> {
  const classes = await db.class.findMany({
    where: { archivedAt: null, members: { some: { userId, role: 'student' } } },
    select: { id: true, name: true, timeZone: true },
    take: 50,
  });
  const due: DueItem[] = [];
  for (const { id: classId, name: className, timeZone } of classes) {
    const work = await collectWork(db, { classId, userId, teaching: false, now });
    for (const { id, kind, target, title, standing, dueAt } of work?.items ?? [])
      if (toDo.has(standing)) due.push({ id, kind, target, title, standing, dueAt, classId, className, timeZone });
  }
  const at = ({ dueAt }: DueItem): number => dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return { classes: classes.length, due: due.sort((a, b) => at(a) - at(b)) };
}
