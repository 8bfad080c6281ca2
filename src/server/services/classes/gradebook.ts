import { byName, type Standing, totalOf } from '@/review';
import type { Database } from '../../make-database';
import { endPastAttempts } from '../quizzes/end-attempt';
import { Refusal } from '../refusal';
import { type AssignmentView, assignmentSelection } from './assignment-row';
import { type Asker, authoriseClass, type ClassStanding } from './authorise-class';
import { readWork } from './read-standings';
import { standingFor } from './work-standing';

/** One student's work for one assignment, small since there are tens of thousands. */
export interface GradeCell {
  readonly standing: Standing;
  /** 0 to 1, after what is taken off for being late; null: nothing counts. */
  readonly credit: number | null;
  /** How often something was handed in that counts. */
  readonly attempts: number;
  /** This person has later dates. */
  readonly extended: boolean;
}

export interface GradeRow {
  readonly userId: string;
  readonly name: string;
  /** Null for a guest. */
  readonly email: string | null;
  /** In the order of the assignments. */
  readonly cells: readonly GradeCell[];
  /** Of what was due or done so far, 0 to 1. */
  readonly total: number | null;
}

export interface Gradebook {
  readonly class: ClassStanding;
  readonly assignments: readonly AssignmentView[];
  /** By name. */
  readonly students: readonly GradeRow[];
}

const round = (share: number | null): number | null => (share === null ? null : Math.round(share * 10_000) / 10_000);

/** Students by assignments, as things stand now. For who teaches the class. */
export async function readGradebook(
  db: Database,
  { asker, classId, now }: { asker: Asker; classId: string; now: Date },
): Promise<Gradebook | Refusal> {
  const standing = await authoriseClass(db, asker, classId, 'teach');
  if (standing instanceof Refusal) return standing;
  await endPastAttempts(db, { assignment: { classId } }, now);
  const [assignments, members, extensions, work] = await Promise.all([
    db.assignment.findMany({
      where: { classId, removedAt: null },
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
      select: assignmentSelection,
    }),
    db.classMember.findMany({
      where: { classId, role: 'student' },
      select: { userId: true, user: { select: { name: true, email: true, isAnonymous: true } } },
    }),
    db.extension.findMany({
      where: { assignment: { classId } },
      select: { assignmentId: true, userId: true, dueAt: true, closeAt: true },
    }),
    readWork(db, { classId }),
  ]);
  const key = (assignmentId: string, userId: string): string => `${assignmentId} ${userId}`;
  const workOf = new Map(work.map((row) => [key(row.assignmentId, row.userId), row]));
  const extensionFor = new Map(extensions.map((row) => [key(row.assignmentId, row.userId), row]));
  const students = members.map(({ userId, user }): GradeRow => {
    const cells = assignments.map((assignment): GradeCell => {
      const row = workOf.get(key(assignment.id, userId));
      const extension = extensionFor.get(key(assignment.id, userId));
      const { standing: where } = standingFor(assignment, extension, row, now);
      return {
        standing: where,
        credit: round(row?.credit ?? null),
        attempts: row?.attempts ?? 0,
        extended: extension !== undefined,
      };
    });
    const weighed = cells.map((cell, index) => ({ ...cell, points: assignments[index]?.points ?? 0 }));
    return {
      userId,
      name: user.name,
      email: user.isAnonymous ? null : user.email,
      cells,
      total: round(totalOf(weighed)),
    };
  });
  return {
    class: standing,
    assignments,
    students: students.sort(byName),
  };
}
