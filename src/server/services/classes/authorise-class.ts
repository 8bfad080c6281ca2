import type { ClassRole, Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import type { Viewer } from '../../viewer';
import { Refusal } from '../refusal';

/** What can be done in a class: look at it as its member, look after its students, or decide what it is. */
export type ClassDeed = 'see' | 'teach' | 'run';

const may = {
  see: ['student', 'assistant', 'instructor'],
  teach: ['assistant', 'instructor'],
  run: ['instructor'],
} as const satisfies Record<ClassDeed, readonly ClassRole[]>;

export type Asker = Pick<Viewer, 'id' | 'role' | 'guest'>;

export interface ClassStanding {
  readonly id: string;
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly archived: boolean;
  /** What the asker counts as. */
  readonly role: ClassRole;
}

/** An instructor of a class is one of the platform too; who is no longer one assists. A guest is a student everywhere. */
const effective = (role: ClassRole | undefined, asker: Asker): ClassRole | undefined => {
  if (asker.guest) return role === undefined ? undefined : 'student';
  if (asker.role === 'admin') return 'instructor';
  return role === 'instructor' && asker.role === 'student' ? 'assistant' : role;
};

/** Classes somebody teaches, as a condition on classes. */
export const taughtBy = (userId: string) =>
  ({ members: { some: { userId, role: { in: [...may.teach] } } } }) satisfies Prisma.ClassWhereInput;

/** Those who teach a class, as a condition on users: administrators every one. */
export const teachersOf = (classId: string) =>
  ({
    OR: [{ role: 'admin' }, { classMemberships: { some: { classId, role: { in: [...may.teach] } } } }],
  }) satisfies Prisma.UserWhereInput;

/**
 * Whether `asker` may do `deed` in the class: the one place where that is decided. To who does not belong to it the class is not there, so
 * that ids tell nothing; who belongs to it and asks for too much is told so.
 */
export async function authoriseClass(
  db: Queries,
  asker: Asker,
  classId: string,
  deed: ClassDeed,
): Promise<ClassStanding | Refusal> {
  const found = await db.class.findUnique({
    where: { id: classId },
    select: {
      id: true,
      name: true,
      timeZone: true,
      archivedAt: true,
      members: { where: { userId: asker.id }, select: { role: true } },
    },
  });
  const role = effective(found?.members[0]?.role, asker);
  if (!found || !role) return new Refusal('not-found', 'There is no such class of yours.');
  const allowed: readonly ClassRole[] = may[deed];
  if (!allowed.includes(role)) {
    return new Refusal(
      'forbidden',
      deed === 'run' ? 'Only an instructor of this class can do this.' : 'Only who teaches this class can do this.',
    );
  }
  const { id, name, timeZone, archivedAt } = found;
  return { id, name, timeZone, archived: archivedAt !== null, role };
}

/** The same for what changes a class: one that is archived stays as it is. */
export async function authoriseChange(
  db: Queries,
  asker: Asker,
  classId: string,
  deed: ClassDeed,
): Promise<ClassStanding | Refusal> {
  const standing = await authoriseClass(db, asker, classId, deed);
  if (standing instanceof Refusal || !standing.archived) return standing;
  return new Refusal('conflict', 'This class is archived. Bring it back before you change anything in it.');
}
