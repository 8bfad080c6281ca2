import { isTimeZone } from '@/review';
import type { Database } from '../../make-database';
import { isRepeat } from '../is-repeat';
import { Refusal } from '../refusal';
import { type Asker, authoriseChange, authoriseClass } from './authorise-class';
import { makeJoinCode } from './join-code';

export interface ClassText {
  readonly name: string;
  readonly about: string;
  /** IANA name. */
  readonly timeZone: string;
}

const unknownZone = ({ timeZone }: ClassText): Refusal | undefined =>
  isTimeZone(timeZone) ? undefined : new Refusal('invalid', `“${timeZone}” is no time zone. Choose one of the list.`);

/** Makes a class with its maker as instructor, open to be joined by its code. */
export async function createClass(
  db: Database,
  { asker, text }: { asker: Asker; text: ClassText },
): Promise<{ readonly id: string } | Refusal> {
  const fault = unknownZone(text);
  if (fault) return fault;
  return withNewCode((code) =>
    db.class.create({
      data: { ...text, code, members: { create: { userId: asker.id, role: 'instructor' } } },
      select: { id: true },
    }),
  );
}

export async function updateClass(
  db: Database,
  { asker, id, text }: { asker: Asker; id: string; text: ClassText },
): Promise<{ readonly id: string } | Refusal> {
  const standing = await authoriseChange(db, asker, id, 'run');
  if (standing instanceof Refusal) return standing;
  return unknownZone(text) ?? db.class.update({ where: { id }, data: text, select: { id: true } });
}

/** Puts a class away or brings it back. An archived one can be looked at and not changed, and nobody can join it. */
export async function archiveClass(
  db: Database,
  { asker, id, archived, now }: { asker: Asker; id: string; archived: boolean; now: Date },
): Promise<{ readonly archivedAt: Date | null } | Refusal> {
  const standing = await authoriseClass(db, asker, id, 'run');
  if (standing instanceof Refusal) return standing;
  return db.class.update({ where: { id }, data: { archivedAt: archived ? now : null }, select: { archivedAt: true } });
}

/** Gives a class a new code, or none; the former one is worth nothing from then on. */
export async function setJoinCode(
  db: Database,
  { asker, id, open }: { asker: Asker; id: string; open: boolean },
): Promise<{ readonly code: string | null } | Refusal> {
  const standing = await authoriseChange(db, asker, id, 'run');
  if (standing instanceof Refusal) return standing;
  const write = (code: string | null) => db.class.update({ where: { id }, data: { code }, select: { code: true } });
  return open ? withNewCode(write) : write(null);
}

/** Tries again with another code should one be taken. */
async function withNewCode<T>(write: (code: string) => Promise<T>, tries = 3): Promise<T> {
  try {
    return await write(makeJoinCode());
  } catch (error) {
    if (tries > 1 && isRepeat(error)) return withNewCode(write, tries - 1);
    throw error;
  }
}
