import { byName } from '@/review';
import type { ClassRole } from '../../generated/client';
import type { Database, Queries } from '../../make-database';
import { Refusal } from '../refusal';
import { type Asker, authoriseChange, authoriseClass } from './authorise-class';

export interface Member {
  readonly userId: string;
  readonly name: string;
  /** Null for a guest. */
  readonly email: string | null;
  readonly guest: boolean;
  readonly role: ClassRole;
  /** May be made an instructor of the class. */
  readonly instructor: boolean;
  readonly joinedAt: Date;
}

const ranks: readonly ClassRole[] = ['instructor', 'assistant', 'student'];

/** Who belongs to a class, those who teach it first. For who teaches it. */
export async function listMembers(
  db: Queries,
  { asker, classId }: { asker: Asker; classId: string },
): Promise<Member[] | Refusal> {
  const standing = await authoriseClass(db, asker, classId, 'teach');
  if (standing instanceof Refusal) return standing;
  const rows = await db.classMember.findMany({
    where: { classId },
    select: {
      userId: true,
      role: true,
      joinedAt: true,
      user: { select: { name: true, email: true, isAnonymous: true, role: true } },
    },
  });
  return rows
    .map(({ user, ...row }) => ({
      ...row,
      name: user.name,
      email: user.isAnonymous ? null : user.email,
      guest: user.isAnonymous,
      instructor: !user.isAnonymous && user.role !== 'student',
    }))
    .sort((a, b) => ranks.indexOf(a.role) - ranks.indexOf(b.role) || byName(a, b));
}

/** A class always keeps somebody who runs it. The lock makes two who leave at once wait for each other. */
async function isLastInstructor(tx: Queries, classId: string, userId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM "class" WHERE "id" = ${classId} FOR UPDATE`;
  const instructors = await tx.classMember.findMany({
    where: { classId, role: 'instructor' },
    select: { userId: true },
  });
  return instructors.length === 1 && instructors[0]?.userId === userId;
}

const noSuchMember = () => new Refusal('not-found', 'This person is not in the class any more. Reload the page.');
const last = () =>
  new Refusal('conflict', 'A class needs an instructor. Make somebody else one first, or archive the class.');

export async function setMemberRole(
  db: Database,
  { asker, classId, userId, role }: { asker: Asker; classId: string; userId: string; role: ClassRole },
): Promise<{ readonly role: ClassRole } | Refusal> {
  const standing = await authoriseChange(db, asker, classId, 'run');
  if (standing instanceof Refusal) return standing;
  return db.$transaction(async (tx) => {
    const key = { classId_userId: { classId, userId } };
    const member = await tx.classMember.findUnique({
      where: key,
      select: { role: true, user: { select: { role: true, isAnonymous: true } } },
    });
    if (!member) return noSuchMember();
    if (role !== 'student' && member.user.isAnonymous)
      return new Refusal('conflict', 'A guest can only be a student. Ask them to register first.');
    if (role === 'instructor' && member.user.role === 'student')
      return new Refusal(
        'conflict',
        'Only an instructor of the platform can be one of a class. Make this person an assistant, or ask an administrator.',
      );
    if (role !== 'instructor' && (await isLastInstructor(tx, classId, userId))) return last();
    return tx.classMember.update({ where: key, data: { role }, select: { role: true } });
  });
}

/** Takes somebody out of a class, or lets them leave. What they did stays theirs, and is there again should they come back. */
export async function removeMember(
  db: Database,
  { asker, classId, userId }: { asker: Asker; classId: string; userId: string },
): Promise<{ readonly removed: boolean } | Refusal> {
  const leaving = userId === asker.id;
  const standing = await authoriseClass(db, asker, classId, leaving ? 'see' : 'run');
  if (standing instanceof Refusal) return standing;
  return db.$transaction(async (tx) => {
    if (await isLastInstructor(tx, classId, userId)) return last();
    const { count } = await tx.classMember.deleteMany({ where: { classId, userId } });
    return count === 1 ? { removed: true } : noSuchMember();
  });
}
