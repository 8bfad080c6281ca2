import { limits } from '../../limits';
import type { Database, Queries } from '../../make-database';
import { consumeLimit } from '../limits/consume-limit';
import { Refusal } from '../refusal';
import type { Asker } from './authorise-class';
import { readJoinCode } from './join-code';

export interface JoinableClass {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly instructors: readonly string[];
  /** Whoever asks belongs to it already. */
  readonly joined: boolean;
}

const noSuch = () =>
  new Refusal('not-found', 'No class has this code. Look at it again, or ask your instructor for a new one.');

async function findByCode(db: Queries, typed: string, address: string) {
  const { allowed, retryAfter } = await consumeLimit(db, `join|${address}`, limits.join);
  if (!allowed) {
    const wait = retryAfter ?? 60;
    return new Refusal('too-many', `Too many codes were tried from your network. Wait ${wait} s and try again.`, wait);
  }
  const code = readJoinCode(typed);
  if (!code) return noSuch();
  const found = await db.class.findFirst({
    where: { code, archivedAt: null },
    select: {
      id: true,
      name: true,
      about: true,
      members: {
        where: { role: 'instructor' },
        orderBy: { joinedAt: 'asc' },
        take: 5,
        select: { user: { select: { name: true } } },
      },
    },
  });
  return found ?? noSuch();
}

/** The class a code leads to, as whoever holds the code may see it. Tries are counted by network address. */
export async function readJoinable(
  db: Queries,
  { code, userId, address }: { code: string; userId: string | undefined; address: string },
): Promise<JoinableClass | Refusal> {
  const found = await findByCode(db, code, address);
  if (found instanceof Refusal) return found;
  const { id, name, about, members } = found;
  const own = userId && (await db.classMember.findUnique({ where: { classId_userId: { classId: id, userId } } }));
  return { id, name, about, instructors: members.map(({ user }) => user.name), joined: Boolean(own) };
}

/**
 * Makes whoever holds the code a student of the class; done twice it changes nothing. A guest says their name first: an instructor has to
 * know who did what.
 */
export async function joinClass(
  db: Database,
  { asker, code, name, address }: { asker: Asker; code: string; name: string | undefined; address: string },
): Promise<{ readonly id: string } | Refusal> {
  const found = await findByCode(db, code, address);
  if (found instanceof Refusal) return found;
  if (asker.guest && !name) return new Refusal('invalid', 'Say your name, so that your instructor knows who you are.');
  const member = { classId: found.id, userId: asker.id };
  await db.$transaction(async (tx) => {
    if (asker.guest && name) await tx.user.update({ where: { id: asker.id }, data: { name } });
    await tx.classMember.createMany({ data: [member], skipDuplicates: true });
  });
  return { id: found.id };
}
