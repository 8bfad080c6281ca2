import type { Database } from '../../make-database';
import { Refusal } from '../refusal';
import { type AnnouncementView, readAnnouncements } from './announcements';
import { type AssignmentView, assignmentSelection } from './assignment-row';
import { type Asker, authoriseClass, type ClassStanding } from './authorise-class';
import { collectWork, type StudentWork } from './student-work';

export interface ClassView extends ClassStanding {
  readonly about: string;
  readonly instructors: readonly string[];
  readonly announcements: readonly AnnouncementView[];
  /** The asker's own, where they are a student of it. */
  readonly work: StudentWork | null;
}

/** A class as its members see it. */
export async function readClass(
  db: Database,
  { asker, id, now }: { asker: Asker; id: string; now: Date },
): Promise<ClassView | Refusal> {
  const standing = await authoriseClass(db, asker, id, 'see');
  if (standing instanceof Refusal) return standing;
  const [row, announcements, work] = await Promise.all([
    db.class.findUniqueOrThrow({
      where: { id },
      select: {
        about: true,
        members: { where: { role: 'instructor' }, take: 5, select: { user: { select: { name: true } } } },
      },
    }),
    readAnnouncements(db, id),
    collectWork(db, { classId: id, userId: asker.id, teaching: false, now }),
  ]);
  return {
    ...standing,
    about: row.about,
    instructors: row.members.map(({ user }) => user.name),
    announcements,
    work: work ?? null,
  };
}

export interface TaughtClass extends ClassStanding {
  readonly about: string;
  /** Null: nobody may join. */
  readonly code: string | null;
  /** How many belong to it, those who teach it too. */
  readonly members: number;
  readonly announcements: readonly AnnouncementView[];
  /** Those that were taken away too, last. */
  readonly assignments: readonly (AssignmentView & { readonly removed: boolean; readonly extensions: number })[];
}

/** A class as those who teach it see it. */
export async function readTaughtClass(
  db: Database,
  { asker, id }: { asker: Asker; id: string },
): Promise<TaughtClass | Refusal> {
  const standing = await authoriseClass(db, asker, id, 'teach');
  if (standing instanceof Refusal) return standing;
  const [row, announcements, assignments] = await Promise.all([
    db.class.findUniqueOrThrow({
      where: { id },
      select: { about: true, code: true, _count: { select: { members: true } } },
    }),
    readAnnouncements(db, id),
    db.assignment.findMany({
      where: { classId: id },
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
      select: { ...assignmentSelection, removedAt: true, _count: { select: { extensions: true } } },
    }),
  ]);
  const views = assignments.map(({ removedAt, _count, ...one }) => ({
    ...one,
    removed: removedAt !== null,
    extensions: _count.extensions,
  }));
  return {
    ...standing,
    about: row.about,
    code: row.code,
    members: row._count.members,
    announcements,
    assignments: [...views.filter(({ removed }) => !removed), ...views.filter(({ removed }) => removed)],
  };
}
