import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { pool } from '@/server/sandbox/pool';
import { Refusal } from '@/server/services/refusal';
import { readRegrade } from '@/server/services/regrade/read-regrade';
import { applyRegrade, beginRegrade, continueRegrade, undoRegrade } from '@/server/services/regrade/regrade-batch';
import { writeSubmissions } from '@/server/services/regrade/submissions';
import { readSubmission } from '@/server/services/submissions/read-submission';
import { listRegraded, sawRegraded } from '@/server/services/submissions/regraded';
import { submit } from '@/server/services/submissions/submit';
import { exerciseOf } from '../sandbox/exercise';
import { makeUser, makeVersion, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(async () => {
  await pool().close();
  await db.$disconnect();
});

function given<T>(value: T | Refusal): T {
  if (value instanceof Refusal) throw new Error(value.message);
  return value;
}

const rest = async (id: string, userId: string, state: string): Promise<void> => {
  for (let now = ''; now !== state; ) {
    const found = given(await continueRegrade(db, { id, userId }));
    if (now === found.state && found.state !== 'computing') throw new Error(`it rests at ${now}`);
    now = found.state;
  }
};

/** The id of a submission, graded. */
async function handIn(work: { userId: string; contentVersionId: string; text: string }): Promise<string> {
  const asked = { ...work, clientKey: randomUUID(), seed: 'a' };
  let made = given(await submit(db, asked));
  // What a busy machine did not grade in time is asked for again: the same key is the same submission.
  for (let turn = 0; turn < 20 && made.state === 'queued'; turn++) made = given(await submit(db, asked));
  return made.id;
}

describe('a regrade of a class', () => {
  it('is looked at, written with a reason, told to the student, and taken back; every verdict is kept', async () => {
    const exercise = exerciseOf('mend-the-choice');
    const slug = unique('class');
    const [reference, other] = exercise.references;
    const [wrong] = exercise.wrong;
    if (!reference || !other || !wrong) throw new Error('the exercise has too few answers');
    const first = await makeVersion(db, 'exercise', slug, { ...exercise, slug });
    const { id: userId } = await makeUser(db);
    const { id: teacher } = await makeUser(db, 'instructor');
    const reader = { id: teacher, role: 'instructor' };
    const { id: adminId } = await makeUser(db, 'admin');
    const members = [{ userId }, { userId: teacher, role: 'instructor' as const }];
    const { id: classId } = await db.class.create({ data: { name: 'A class', members: { create: members } } });
    const hand = (text: string) => handIn({ userId, contentVersionId: first.id, text });
    const lost = await hand(other.definition);
    const won = await hand(wrong.definition);
    const broken = await hand('{');
    const read = async (id: string) => given(await readSubmission(db, { userId, id }));
    const before = { lost: await read(lost), won: await read(won) };
    await makeVersion(
      db,
      'exercise',
      slug,
      { ...exercise, slug, references: [{ ...reference, definition: wrong.definition }, other] },
      2,
    );

    const { id } = given(await beginRegrade(db, { userId: teacher, slug }));
    await rest(id, teacher, 'ready');
    const plan = given(await readRegrade(db, reader, id));
    expect(plan).toMatchObject({ state: 'ready', total: 3, done: 3, version: 2, counts: { fails: 1, passes: 1 } });
    expect(new Map(plan.changes.map((one) => [one.id, one.change]))).toEqual(
      new Map([
        [lost, 'fails'],
        [won, 'passes'],
      ]),
    );
    // Each says which part differs, and leads to the class where the work is read, once the exercise is assigned there.
    expect(plan.changes.find(({ id: of }) => of === lost)?.why?.first).toMatchObject({
      part: 'scenario',
      now: 'wrong',
    });
    expect(plan.changes.find(({ id: of }) => of === won)?.why?.first).toMatchObject({ part: 'scenario', now: 'right' });
    expect(plan.changes.map((one) => one.classId)).toEqual([null, null]);
    await db.assignment.create({ data: { classId, kind: 'exercise', target: slug, title: 'Given' } });
    expect(given(await readRegrade(db, reader, id)).changes.map((one) => one.classId)).toEqual([classId, classId]);
    // A student is named to those who teach them, and to administrators; to who teaches them no more there is nothing to decide.
    const named = async (asker = reader) =>
      new Set(given(await readRegrade(db, asker, id)).changes.map(({ student }) => student));
    const { name } = await db.user.findUniqueOrThrow({ where: { id: userId } });
    expect(await named()).toEqual(new Set([name]));
    expect(await named({ id: adminId, role: 'admin' })).toEqual(new Set([name]));
    await db.class.update({ where: { id: classId }, data: { archivedAt: new Date() } });
    expect(await named()).toEqual(new Set());
    await db.class.update({ where: { id: classId }, data: { archivedAt: null } });
    // Nothing is written by looking, and nothing without a reason.
    expect(await read(won)).toEqual(before.won);
    expect(await applyRegrade(db, { id, userId: teacher, reason: '  ' })).toMatchObject({ reason: 'invalid' });

    given(await applyRegrade(db, { id, userId: teacher, reason: 'The reference was mended.' }));
    expect(given(await readRegrade(db, reader, id))).toMatchObject({ state: 'applied', written: 2 });
    expect(await read(won)).toMatchObject({ passed: true, regraded: { reason: 'The reference was mended.' } });
    expect(await read(lost)).toMatchObject({ passed: false });
    expect(await read(broken)).toMatchObject({ outcome: 'invalid', regraded: null });
    expect(await applyRegrade(db, { id, userId: teacher, reason: 'twice' })).toMatchObject({ reason: 'conflict' });

    const told = await listRegraded(db, userId);
    expect(told).toHaveLength(2);
    expect(told.find(({ id: of }) => of === won)).toMatchObject({
      exercise: slug,
      title: exercise.title,
      reason: 'The reference was mended.',
      before: { passed: false },
      now: { passed: true },
    });
    await sawRegraded(db, userId);
    expect(await listRegraded(db, userId)).toEqual([]);

    given(await undoRegrade(db, { id, userId: teacher }));
    expect(given(await readRegrade(db, reader, id))).toMatchObject({ state: 'undone' });
    for (const name of ['lost', 'won'] as const) {
      const was = before[name];
      const now = await read(was.id);
      expect(now).toMatchObject({ passed: was.passed, score: was.score });
      expect(now.regraded?.reason).toContain('taken back');
    }
    expect(await db.supersededVerdict.count({ where: { submissionId: won } })).toBe(2);
    // Who comes late, and still believes that it is being written, writes nothing.
    const late = await db.regrade.findUniqueOrThrow({ where: { id } });
    expect(await writeSubmissions(db, { ...late, state: 'applying' }, teacher)).toMatchObject({ state: 'undone' });
    expect(await db.supersededVerdict.count({ where: { submissionId: won } })).toBe(2);
    expect(await listRegraded(db, userId)).toHaveLength(2);
  });

  it('goes over the submissions of one’s own students, of an exercise of one’s own over everybody’s, and for an administrator over all', async () => {
    const exercise = exerciseOf('mend-the-choice');
    const slug = unique('whose');
    const version = await makeVersion(db, 'exercise', slug, { ...exercise, slug });
    const [mine, elsewhere, gone] = [await makeUser(db), await makeUser(db), await makeUser(db)];
    const [teacher, owner, admin] = [
      await makeUser(db, 'instructor'),
      await makeUser(db, 'instructor'),
      await makeUser(db, 'admin'),
    ];
    const classOf = (student: { id: string }, archivedAt: Date | null = null) => {
      const create = [{ userId: student.id }, { userId: teacher.id, role: 'instructor' as const }];
      return db.class.create({ data: { name: 'A class', archivedAt, members: { create } } });
    };
    await classOf(mine);
    await classOf(gone, new Date());
    await db.authoredExercise.create({
      data: { slug, title: 'Whose', files: {}, ownerId: owner.id, changedById: owner.id },
    });
    const [, answer] = exercise.references;
    const ids: string[] = [];
    for (const { id: userId } of [mine, elsewhere, gone]) {
      ids.push(await handIn({ userId, contentVersionId: version.id, text: answer?.definition ?? '' }));
    }
    // Everything is judged otherwise by what is published now.
    const [reference] = exercise.references;
    const [wrong] = exercise.wrong;
    const references = [{ ...reference, definition: wrong?.definition }, answer];
    await makeVersion(db, 'exercise', slug, { ...exercise, slug, references }, 2);
    const looked = async (userId: string, role: string) => {
      const { id } = given(await beginRegrade(db, { userId, slug }));
      await rest(id, userId, 'ready');
      return new Set(given(await readRegrade(db, { id: userId, role }, id)).changes.map((one) => one.id));
    };
    expect(await looked(teacher.id, 'instructor')).toEqual(new Set([ids[0]]));
    expect(await looked(owner.id, 'instructor')).toEqual(new Set(ids));
    expect(await looked(admin.id, 'admin')).toEqual(new Set(ids));
  });

  it('writes nothing of a student who is taught no more, and takes nothing of theirs back', async () => {
    const exercise = exerciseOf('mend-the-choice');
    const slug = unique('left');
    const version = await makeVersion(db, 'exercise', slug, { ...exercise, slug });
    const [{ id: userId }, { id: teacher }] = [await makeUser(db), await makeUser(db, 'instructor')];
    const create = [{ userId }, { userId: teacher, role: 'instructor' as const }];
    const { id: classId } = await db.class.create({ data: { name: 'A class', members: { create } } });
    const [reference, answer] = exercise.references;
    const [wrong] = exercise.wrong;
    const made = await handIn({ userId, contentVersionId: version.id, text: answer?.definition ?? '' });
    const references = [{ ...reference, definition: wrong?.definition }, answer];
    await makeVersion(db, 'exercise', slug, { ...exercise, slug, references }, 2);
    const archive = (archivedAt: Date | null) => db.class.update({ where: { id: classId }, data: { archivedAt } });
    const stands = async () => (await db.submission.findUniqueOrThrow({ where: { id: made } })).gradedVersionId;
    const ready = async () => {
      const { id } = given(await beginRegrade(db, { userId: teacher, slug }));
      await rest(id, teacher, 'ready');
      return id;
    };

    const left = await ready();
    await archive(new Date());
    expect(given(await applyRegrade(db, { id: left, userId: teacher, reason: 'So.' }))).toMatchObject({
      state: 'applied',
    });
    expect(await stands()).toBe(version.id);

    await archive(null);
    const id = await ready();
    given(await applyRegrade(db, { id, userId: teacher, reason: 'So.' }));
    expect(await stands()).not.toBe(version.id);
    await archive(new Date());
    expect(given(await undoRegrade(db, { id, userId: teacher }))).toMatchObject({ state: 'applied' });
    expect(await stands()).not.toBe(version.id);
  });

  it('has nothing to look at where nobody submitted, or nothing is published', async () => {
    const { id: userId } = await makeUser(db, 'instructor');
    expect(await beginRegrade(db, { userId, slug: unique('none') })).toMatchObject({ reason: 'not-found' });
    const slug = unique('new');
    await makeVersion(db, 'exercise', slug, { ...exerciseOf('mend-the-choice'), slug });
    expect(await beginRegrade(db, { userId, slug })).toMatchObject({ reason: 'conflict' });
  });
});
