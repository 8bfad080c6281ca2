import { instantOf, type WallTime } from '@/review';
import type { Prisma } from '../../generated/client';
import type { Queries } from '../../make-database';
import { Refusal } from '../refusal';
import type { AssignmentKind, AssignmentView } from './assignment-row';
import { type Asker, authoriseChange } from './authorise-class';
import { titleOfTarget } from './targets';

/** Dates are times on the wall in the class's zone, so that one writes what the class reads. */
export interface WallDates {
  readonly openAt: WallTime | null;
  readonly dueAt: WallTime | null;
  readonly closeAt: WallTime | null;
}

export interface AssignmentText extends WallDates {
  /** Empty: as what is assigned. */
  readonly title: string;
  readonly note: string;
  readonly lateRule: AssignmentView['lateRule'];
  readonly latePercent: number;
  readonly points: number;
}

interface Instants {
  readonly openAt: Date | null;
  readonly dueAt: Date | null;
  readonly closeAt: Date | null;
}

/** The instants of wall times in a zone, or what is wrong with them. */
function readDates(walls: WallDates, timeZone: string): Instants | Refusal {
  const read = (wall: WallTime | null): Date | null | undefined => {
    if (wall === null) return null;
    const at = instantOf(wall, timeZone);
    return at === undefined ? undefined : new Date(at);
  };
  const { openAt, dueAt, closeAt } = {
    openAt: read(walls.openAt),
    dueAt: read(walls.dueAt),
    closeAt: read(walls.closeAt),
  };
  if (openAt === undefined || dueAt === undefined || closeAt === undefined)
    return new Refusal('invalid', 'One of the dates is no date. Write day and time.');
  if (openAt && dueAt && openAt >= dueAt)
    return new Refusal('invalid', 'It is due before it opens. Change one of the two.');
  if (openAt && closeAt && openAt >= closeAt)
    return new Refusal('invalid', 'It closes before it opens. Change one of the two.');
  if (dueAt && closeAt && dueAt > closeAt)
    return new Refusal('invalid', 'It closes before it is due. Change one of the two.');
  return { openAt, dueAt, closeAt };
}

const written = (text: AssignmentText, dates: Instants, title: string) => ({
  ...dates,
  title,
  note: text.note,
  lateRule: text.lateRule,
  latePercent: text.latePercent,
  points: text.points,
});

const needsDue = ({ dueAt, lateRule }: AssignmentText): Refusal | undefined =>
  dueAt === null && lateRule !== 'none'
    ? new Refusal('invalid', 'A rule for late work needs a due date. Give one, or let late work count whole.')
    : undefined;

/** Gives a class something to do. */
export async function createAssignment(
  db: Queries,
  input: { asker: Asker; classId: string; kind: AssignmentKind; target: string; text: AssignmentText },
): Promise<{ readonly id: string } | Refusal> {
  const { asker, classId, kind, target, text } = input;
  const standing = await authoriseChange(db, asker, classId, 'run');
  if (standing instanceof Refusal) return standing;
  const dates = readDates(text, standing.timeZone);
  if (dates instanceof Refusal) return dates;
  const fault = needsDue(text) ?? (await blindQuiz(db, kind, target, text));
  if (fault) return fault;
  const title = await titleOfTarget(db, kind, target);
  if (title === undefined) return new Refusal('not-found', 'There is nothing of this name to assign. Reload the page.');
  return db.assignment.create({
    data: { classId, kind, target, ...written(text, dates, text.title || title) },
    select: { id: true },
  });
}

/** Changes what an assignment asks for; what it is of stays. */
export async function updateAssignment(
  db: Queries,
  { asker, classId, id, text }: { asker: Asker; classId: string; id: string; text: AssignmentText },
): Promise<{ readonly id: string } | Refusal> {
  const standing = await authoriseChange(db, asker, classId, 'run');
  if (standing instanceof Refusal) return standing;
  const found = await findAssignment(db, classId, id);
  if (found instanceof Refusal) return found;
  const dates = readDates(text, standing.timeZone);
  if (dates instanceof Refusal) return dates;
  const fault = needsDue(text) ?? (await blindQuiz(db, found.kind, found.target, text));
  if (fault) return fault;
  return db.assignment.update({
    where: { id },
    data: written(text, dates, text.title || found.title),
    select: { id: true },
  });
}

/** Takes an assignment from the class, or brings it back: what was done for it is kept meanwhile. */
export async function removeAssignment(
  db: Queries,
  input: { asker: Asker; classId: string; id: string; removed: boolean; now: Date },
): Promise<{ readonly removed: boolean } | Refusal> {
  const { asker, classId, id, removed, now } = input;
  const standing = await authoriseChange(db, asker, classId, 'run');
  if (standing instanceof Refusal) return standing;
  const { count } = await db.assignment.updateMany({
    where: { id, classId },
    data: { removedAt: removed ? now : null },
  });
  return count === 1 ? { removed } : noSuchAssignment();
}

export interface ExtensionText {
  readonly dueAt: WallTime;
  readonly closeAt: WallTime | null;
  readonly reason: string;
}

/** Gives one student later dates, or takes them back with null. */
export async function setExtension(
  db: Queries,
  input: { asker: Asker; classId: string; id: string; userId: string; extension: ExtensionText | null },
): Promise<{ readonly extended: boolean } | Refusal> {
  const { asker, classId, id, userId, extension } = input;
  const standing = await authoriseChange(db, asker, classId, 'teach');
  if (standing instanceof Refusal) return standing;
  const found = await findAssignment(db, classId, id);
  if (found instanceof Refusal) return found;
  const member = await db.classMember.findUnique({ where: { classId_userId: { classId, userId } } });
  if (member?.role !== 'student') return new Refusal('not-found', 'There is no such student in the class.');
  if (extension === null) {
    await db.extension.deleteMany({ where: { assignmentId: id, userId } });
    return { extended: false };
  }
  const dates = readDates({ openAt: null, dueAt: extension.dueAt, closeAt: extension.closeAt }, standing.timeZone);
  if (dates instanceof Refusal) return dates;
  const { dueAt, closeAt } = dates;
  if (!dueAt) return new Refusal('invalid', 'Give the date until which this student has time.');
  if (found.openAt && dueAt <= found.openAt)
    return new Refusal('invalid', 'This is before the assignment opens. Give a later date.');
  const data = { dueAt, closeAt, reason: extension.reason };
  await db.extension.upsert({
    where: { assignmentId_userId: { assignmentId: id, userId } },
    create: { assignmentId: id, userId, ...data },
    update: data,
  });
  return { extended: true };
}

const noSuchAssignment = () => new Refusal('not-found', 'There is no such assignment in this class.');

type Found = Prisma.AssignmentGetPayload<{ select: { kind: true; target: true; title: true; openAt: true } }>;

async function findAssignment(db: Queries, classId: string, id: string): Promise<Found | Refusal> {
  const found = await db.assignment.findFirst({
    where: { id, classId, removedAt: null },
    select: { kind: true, target: true, title: true, openAt: true },
  });
  return found ?? noSuchAssignment();
}

/** A quiz whose verdicts wait for the end needs an end. */
async function blindQuiz(
  db: Queries,
  kind: AssignmentKind,
  target: string,
  text: AssignmentText,
): Promise<Refusal | undefined> {
  if (kind !== 'quiz' || text.closeAt !== null || (text.dueAt !== null && text.lateRule === 'refused'))
    return undefined;
  const [row] = await db.$queryRaw<{ feedback: string }[]>`
    SELECT "body"->>'feedback' AS "feedback" FROM "content_version"
    WHERE "kind" = 'quiz' AND "slug" = ${target} AND "state" = 'published' ORDER BY "version" DESC LIMIT 1`;
  return row?.feedback === 'later'
    ? new Refusal('invalid', 'This quiz is explained once it has closed. Say when it closes, or refuse late work.')
    : undefined;
}
