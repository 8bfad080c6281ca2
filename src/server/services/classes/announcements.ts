import type { Queries } from '../../make-database';
import { Refusal } from '../refusal';
import { type Asker, authoriseChange } from './authorise-class';

export interface AnnouncementView {
  readonly id: string;
  readonly text: string;
  /** Null when their account is gone. */
  readonly author: string | null;
  readonly createdAt: Date;
}

/** The latest of a class; ask only after authorising. */
export async function readAnnouncements(db: Queries, classId: string): Promise<AnnouncementView[]> {
  const rows = await db.announcement.findMany({
    where: { classId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 20,
    select: { id: true, text: true, createdAt: true, author: { select: { name: true } } },
  });
  return rows.map(({ author, ...row }) => ({ ...row, author: author?.name ?? null }));
}

export async function announce(
  db: Queries,
  { asker, classId, text }: { asker: Asker; classId: string; text: string },
): Promise<{ readonly id: string } | Refusal> {
  const standing = await authoriseChange(db, asker, classId, 'teach');
  if (standing instanceof Refusal) return standing;
  return db.announcement.create({ data: { classId, authorId: asker.id, text }, select: { id: true } });
}

/** Takes an announcement back: whoever teaches the class may. */
export async function removeAnnouncement(
  db: Queries,
  { asker, classId, id }: { asker: Asker; classId: string; id: string },
): Promise<{ readonly removed: boolean } | Refusal> {
  const standing = await authoriseChange(db, asker, classId, 'teach');
  if (standing instanceof Refusal) return standing;
  const { count } = await db.announcement.deleteMany({ where: { id, classId } });
  return { removed: count === 1 };
}
