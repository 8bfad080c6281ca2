import type { Regrade, RegradeSubject } from '../../generated/client';
import type { Database, Queries } from '../../make-database';
import { type Pool, pool } from '../../sandbox/pool';
import { Refusal } from '../refusal';
import { submissionsOf } from './authorise-regrade';
import { countAnswers, lookAtAnswers } from './look-at-answers';
import { takeAnswersBack, writeAnswers } from './quiz-answers';
import { computeSubmissions, takeSubmissionsBack, writeSubmissions } from './submissions';

interface Subject {
  /** How much there is to grade again, and how much is still being answered. */
  readonly count: (
    db: Database,
    of: { readonly slug: string; readonly userId: string },
  ) => Promise<{ readonly now: number; readonly later: number }>;
  /** Why there is nothing. */
  readonly none: string;
  readonly compute: (db: Database, regrade: Regrade, workers: Pool) => Promise<Regrade>;
  readonly write: (db: Database, regrade: Regrade, userId: string) => Promise<Regrade>;
  readonly takeBack: (db: Database, regrade: Regrade, userId: string) => Promise<Regrade>;
}

const subjects: Record<RegradeSubject, Subject> = {
  exercise: {
    count: async (db, { slug, userId }) => ({
      now: await db.submission.count({
        where: {
          AND: [await submissionsOf(db, { slug, userId })],
          state: 'graded',
          outcome: { not: null },
          contentVersion: { kind: 'exercise', slug },
        },
      }),
      later: 0,
    }),
    none: 'Nobody whose work you may grade again has submitted to this exercise: your students, and for an exercise of yours everybody.',
    compute: computeSubmissions,
    write: writeSubmissions,
    takeBack: takeSubmissionsBack,
  },
  card: {
    count: countAnswers,
    none: 'Nobody in your classes was asked this question in a quiz, or their class is archived.',
    compute: lookAtAnswers,
    write: writeAnswers,
    takeBack: takeAnswersBack,
  },
};

/** Begins a regrade of everything that was graded by an exercise, or by a card in quizzes, against its newest published version. Writes no verdict. */
export async function beginRegrade(
  db: Database,
  { userId, slug, subject = 'exercise' }: { userId: string; slug: string; subject?: RegradeSubject },
): Promise<Regrade | Refusal> {
  const version = await db.contentVersion.findFirst({
    where: { kind: subject, slug, state: 'published' },
    orderBy: { version: 'desc' },
    select: { id: true },
  });
  if (!version) return new Refusal('not-found', 'There is no published version to grade against.');
  const { count, none } = subjects[subject];
  const { now: total, later } = await count(db, { slug, userId });
  if (total === 0 && later === 0) return new Refusal('conflict', none);
  return db.regrade.create({ data: { subject, slug, versionId: version.id, total, createdById: userId } });
}

interface Continued {
  readonly id: string;
  /** Who goes on with it: in classes they no longer teach no answer is graded. */
  readonly userId: string;
}

/** Goes on with whatever a regrade is about, by one bounded step; where it waits for a decision nothing happens. */
export async function continueRegrade(
  db: Database,
  { id, userId }: Continued,
  workers: Pool = pool(),
): Promise<Regrade | Refusal> {
  const regrade = await db.regrade.findUnique({ where: { id } });
  if (!regrade) return absent();
  const { compute, write, takeBack } = subjects[regrade.subject];
  if (regrade.state === 'computing') return compute(db, regrade, workers);
  if (regrade.state === 'applying') return write(db, regrade, userId);
  if (regrade.state === 'undoing') return takeBack(db, regrade, userId);
  return regrade;
}

export const absent = (): Refusal => new Refusal('not-found', 'There is no such regrade.');

/** Decides that what was looked at is written. Students are told the reason. */
export async function applyRegrade(
  db: Database,
  { id, userId, reason }: Continued & { readonly reason: string },
): Promise<Regrade | Refusal> {
  if (reason.trim() === '') return new Refusal('invalid', 'Say why: the students whose verdict changes are told.');
  const { count } = await db.regrade.updateMany({
    where: { id, state: 'ready' },
    // From the beginning once more: what ended since it was looked at is written too.
    data: { state: 'applying', reason: reason.trim(), cursor: '' },
  });
  return count === 1 ? continueRegrade(db, { id, userId }) : moved(db, id);
}

/** Decides that what was written is taken back. */
export async function undoRegrade(db: Database, { id, userId }: Continued): Promise<Regrade | Refusal> {
  const { count } = await db.regrade.updateMany({ where: { id, state: 'applied' }, data: { state: 'undoing' } });
  return count === 1 ? continueRegrade(db, { id, userId }) : moved(db, id);
}

const moved = async (db: Queries, id: string): Promise<Refusal> =>
  (await db.regrade.findUnique({ where: { id }, select: { id: true } }))
    ? new Refusal('conflict', 'Somebody went on with this regrade meanwhile. Reload to see where it stands.')
    : absent();
