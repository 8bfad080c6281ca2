import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { creditAt } from '@/review/assignments/dates';
import { type Gradebook, readGradebook } from '@/server/services/classes/gradebook';
import { gradebookCsv } from '@/server/services/classes/gradebook-csv';
import { readWork } from '@/server/services/classes/read-standings';
import { collectWork } from '@/server/services/classes/student-work';
import { Refusal } from '@/server/services/refusal';
import type { Viewer } from '@/server/viewer';
import { makeVersion, openDatabase, unique } from '../support/make';
import { assign, callerOf, join, makeClass, makeQuiz, makeViewer } from '../support/make-class';

const db = openDatabase();
afterAll(() => db.$disconnect());

let instructor: Viewer;
beforeAll(async () => {
  instructor = await makeViewer(db, 'instructor');
});

const hour = 3_600_000;
const due = new Date('2026-11-20T12:00:00Z');
const at = (hours: number) => new Date(due.getTime() + hours * hour);
const read = async (classId: string, now = at(1000)): Promise<Gradebook> => {
  const book = await readGradebook(db, { asker: instructor, classId, now });
  if (book instanceof Refusal) throw new Error(book.message);
  return book;
};

async function makeExercise() {
  const slug = unique('exercise');
  const { id } = await makeVersion(db, 'exercise', slug, {
    title: 'An exercise',
    kind: 'write',
    difficulty: 1,
    lesson: 'no-such-lesson#part',
  });
  return { slug, versionId: id };
}

const submit = (student: Viewer, versionId: string, score: number, createdAt: Date) =>
  db.submission.create({
    data: {
      userId: student.id,
      contentVersionId: versionId,
      clientKey: randomUUID(),
      text: '{}',
      seed: 's',
      state: 'graded',
      outcome: 'graded',
      passed: score >= 1,
      score,
      verdict: {},
      engine: 'e',
      createdAt,
      gradedAt: createdAt,
      gradedVersionId: versionId,
    },
  });

async function given() {
  const made = await makeClass(db, instructor);
  const student = await makeViewer(db);
  await join(db, made.id, student);
  return { classId: made.id, student };
}

describe('the gradebook', () => {
  it('values late work in the database as the rule says, at every hour around the due date', async () => {
    const { classId, student } = await given();
    const rules = [
      { lateRule: 'none', latePercent: 10 },
      { lateRule: 'percent', latePercent: 10 },
      { lateRule: 'percent', latePercent: 35 },
      { lateRule: 'refused', latePercent: 10 },
    ] as const;
    const expected: number[] = [];
    const ids: string[] = [];
    for (const { lateRule, latePercent } of rules) {
      for (const hours of [-1, 0, 0.001, 23.999, 24, 24.001, 71, 95.9, 97]) {
        const { slug, versionId } = await makeExercise();
        const closeAt = at(96);
        ids.push((await assign(db, classId, 'exercise', slug, { dueAt: due, closeAt, lateRule, latePercent })).id);
        await submit(student, versionId, 0.8, at(hours));
        const rule = lateRule === 'percent' ? ({ kind: 'percent', percent: latePercent } as const) : { kind: lateRule };
        const share = creditAt(
          { openAt: undefined, dueAt: due.getTime(), closeAt: closeAt.getTime() },
          rule,
          at(hours).getTime(),
        );
        expected.push(0.8 * share);
      }
    }
    const rows = new Map((await readWork(db, { classId })).map((row) => [row.assignmentId, row.credit]));
    ids.forEach((id, index) => {
      expect(rows.get(id)).toBeCloseTo(expected[index] ?? Number.NaN, 9);
    });
  });

  it('counts the best that counts: a whole one late against half a one in time', async () => {
    const { classId, student } = await given();
    const { slug, versionId } = await makeExercise();
    await assign(db, classId, 'exercise', slug, { dueAt: due, lateRule: 'percent', latePercent: 10 });
    await submit(student, versionId, 0.5, at(-5));
    await submit(student, versionId, 1, at(30));
    const book = await read(classId);
    expect(book.students[0]?.cells[0]).toEqual({ standing: 'late', credit: 0.8, attempts: 2, extended: false });
    expect(book.students[0]?.total).toBe(0.8);
  });

  it('knows extensions: later dates for one, the class’s for the others', async () => {
    const { classId, student } = await given();
    const other = await makeViewer(db);
    await join(db, classId, other);
    const { slug, versionId } = await makeExercise();
    const { id } = await assign(db, classId, 'exercise', slug, { dueAt: due, closeAt: at(10), lateRule: 'refused' });
    await db.extension.create({ data: { assignmentId: id, userId: student.id, dueAt: at(48) } });
    for (const one of [student, other]) await submit(one, versionId, 1, at(40));
    const cells = new Map((await read(classId)).students.map(({ userId, cells: [cell] }) => [userId, cell]));
    expect(cells.get(student.id)).toMatchObject({ standing: 'done', credit: 1, extended: true });
    expect(cells.get(other.id)).toMatchObject({ standing: 'too-late', credit: 0 });
  });

  it('says of what came too late to count when it came, and that it counts 0; of what may not count any more that it is missing', async () => {
    const { classId, student } = await given();
    const other = await makeViewer(db);
    await join(db, classId, other);
    const { slug, versionId } = await makeExercise();
    // Half of it for each day: from the third day on nothing counts, though the assignment never closes.
    await assign(db, classId, 'exercise', slug, { dueAt: due, lateRule: 'percent', latePercent: 50 });
    await submit(student, versionId, 1, at(50));
    const cells = new Map((await read(classId, at(60))).students.map(({ userId, cells: [cell] }) => [userId, cell]));
    expect(cells.get(student.id)).toMatchObject({ standing: 'too-late', credit: 0 });
    expect(cells.get(other.id)).toMatchObject({ standing: 'missing', credit: null });
    const own = await collectWork(db, { classId, userId: student.id, teaching: false, now: at(60) });
    expect(own?.items[0]).toMatchObject({ standing: 'too-late', credit: 0, doneAt: null, lateAt: at(50) });
  });

  it('reads lessons, mocks and quizzes from what their learners record', async () => {
    const { classId, student } = await given();
    const lesson = unique('lesson');
    await assign(db, classId, 'lesson', lesson, { dueAt: due });
    await db.lessonProgress.create({
      data: { userId: student.id, lesson, sections: [], finishedAt: at(-2) },
    });
    const quiz = await makeQuiz(db);
    const quizId = (await assign(db, classId, 'quiz', quiz.slug, { dueAt: at(1) })).id;
    const attempt = {
      userId: student.id,
      assignmentId: quizId,
      contentVersionId: quiz.versionId,
      seed: 's',
      maxPoints: 4,
    };
    for (const points of [1, 3]) {
      await db.quizAttempt.create({
        data: { ...attempt, clientKey: randomUUID(), startedAt: at(-3), finishedAt: at(-2), points },
      });
    }
    await assign(db, classId, 'mock', '10', { openAt: at(-100), dueAt: at(2) });
    const card = await db.contentVersion.findFirstOrThrow({ where: { kind: 'card' } });
    const mock = (startedAt: Date, size: number, right: number) =>
      db.mock.create({
        data: {
          userId: student.id,
          clientKey: randomUUID(),
          startedAt,
          minutes: 20,
          seed: 's',
          finishedAt: startedAt,
          right,
          items: { create: Array.from({ length: size }, (_, place) => ({ place, contentVersionId: card.id })) },
        },
      });
    await mock(at(-200), 10, 10);
    await mock(at(-50), 9, 9);
    await mock(at(-40), 10, 7);
    const book = await read(classId);
    const cells = new Map(book.assignments.map(({ kind }, index) => [kind, book.students[0]?.cells[index]]));
    expect(cells.get('lesson')).toMatchObject({ standing: 'done', credit: 1 });
    expect(cells.get('quiz')).toMatchObject({ standing: 'done', credit: 0.75, attempts: 2 });
    expect(cells.get('mock')).toMatchObject({ standing: 'done', credit: 0.7, attempts: 1 });
  });

  it('ends a quiz nobody came back to', async () => {
    const { classId, student } = await given();
    const quiz = await makeQuiz(db, { minutes: 10 });
    const { id } = await assign(db, classId, 'quiz', quiz.slug, { dueAt: due });
    await db.quizAttempt.create({
      data: {
        userId: student.id,
        assignmentId: id,
        contentVersionId: quiz.versionId,
        clientKey: randomUUID(),
        seed: 's',
        startedAt: at(-5),
        minutes: 10,
        maxPoints: 4,
      },
    });
    expect((await read(classId)).students[0]?.cells[0]).toMatchObject({ standing: 'done', credit: 0 });
  });

  it('holds only students of the class, and not what was taken from it', async () => {
    const { classId } = await given();
    await join(db, classId, await makeViewer(db), 'assistant');
    const { slug } = await makeExercise();
    const { id } = await assign(db, classId, 'exercise', slug);
    await db.assignment.update({ where: { id }, data: { removedAt: due } });
    expect(await read(classId)).toMatchObject({ assignments: [], students: [{ cells: [], total: null }] });
  });
});

describe('as a file', () => {
  it('guards what a spreadsheet would compute, quotes what has to be, and keeps names', async () => {
    const { classId, student } = await given();
    await db.user.update({ where: { id: student.id }, data: { name: '=HYPERLINK("http://evil.test","Zoë, B")' } });
    const other = await makeViewer(db);
    await db.user.update({ where: { id: other.id }, data: { name: '@SUM(1)' } });
    await join(db, classId, other);
    const { slug } = await makeExercise();
    await assign(db, classId, 'exercise', slug, { dueAt: due, closeAt: at(1) });
    const csv = gradebookCsv(await read(classId));
    expect(csv.startsWith('\uFEFFName,Email,Total %,')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.test"",""Zoë, B"")"`);
    expect(csv).toContain("'@SUM(1)");
    expect(
      csv
        .trimEnd()
        .split('\r\n')
        .map((line) => line.at(-1)),
    ).toEqual([expect.any(String), '0', '0']);
  });
});

describe('comments', () => {
  it('go both ways between a student and those who teach the class', async () => {
    const { classId, student } = await given();
    const { slug, versionId } = await makeExercise();
    await assign(db, classId, 'exercise', slug);
    // Still to be graded: what its student was told is another test's.
    const { id } = await db.submission.create({
      data: { userId: student.id, contentVersionId: versionId, clientKey: randomUUID(), text: '{}', seed: 's' },
    });
    const [teacher, pupil] = [callerOf(db, instructor), callerOf(db, student)];
    await teacher.gradebook.comment({ classId, id, text: 'Look at the second Retry.' });
    await pupil.gradebook.comment({ classId, id, text: 'I see.' });
    const { comments } = await pupil.gradebook.submission({ classId, id });
    expect(comments.map(({ text, own }) => [text, own])).toEqual([
      ['Look at the second Retry.', false],
      ['I see.', true],
    ]);
    await pupil.gradebook.removeComment({ classId, id: comments[0]?.id ?? '' });
    expect((await teacher.gradebook.submission({ classId, id })).comments).toHaveLength(2);
    const elsewhere = await makeViewer(db);
    await join(db, classId, elsewhere);
    await expect(callerOf(db, elsewhere).gradebook.submission({ classId, id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('joining', () => {
  it('takes a code however it is typed, once, and not a revoked one', async () => {
    const made = await makeClass(db, instructor);
    const api = callerOf(db, await makeViewer(db));
    const typed = `${made.code?.slice(0, 4).toLowerCase()}-${made.code?.slice(4)}`;
    await api.classes.join({ code: typed });
    await api.classes.join({ code: typed });
    expect(await db.classMember.count({ where: { classId: made.id, role: 'student' } })).toBe(1);
    const owner = callerOf(db, instructor);
    await owner.classes.setCode({ id: made.id, open: true });
    await expect(api.classes.joinable({ code: typed })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await owner.classes.setCode({ id: made.id, open: false })).code).toBeNull();
  });

  it('wants a guest’s name, and takes their seat along when they register', async () => {
    const made = await makeClass(db, instructor);
    const guest = await makeViewer(db, 'guest');
    const api = callerOf(db, guest);
    await expect(api.classes.join({ code: made.code ?? '' })).rejects.toThrow('Say your name');
    await api.classes.join({ code: made.code ?? '', name: 'Noor' });
    const { moveGuestWork } = await import('@/server/services/accounts/move-guest-work');
    const student = await makeViewer(db);
    await moveGuestWork(db, { guestId: guest.id, userId: student.id });
    const members = await db.classMember.findMany({ where: { classId: made.id, role: 'student' } });
    expect(members.map(({ userId }) => userId)).toEqual([student.id]);
  });

  it('counts tries by address', async () => {
    const made = await makeClass(db, instructor);
    const { readJoinable } = await import('@/server/services/classes/join-class');
    const address = unique('address');
    const tries = [];
    for (let n = 0; n < 301; n++) tries.push(await readJoinable(db, { code: 'ZZZZZZZZ', userId: undefined, address }));
    expect(tries[0]).toMatchObject({ reason: 'not-found' });
    expect(tries[300]).toMatchObject({ reason: 'too-many' });
    expect(await readJoinable(db, { code: made.code ?? '', userId: undefined, address })).toMatchObject({
      reason: 'too-many',
    });
  });

  it('keeps an instructor in every class', async () => {
    const made = await makeClass(db, instructor);
    const api = callerOf(db, instructor);
    await expect(api.classes.leave({ classId: made.id })).rejects.toMatchObject({ code: 'CONFLICT' });
    const second = await makeViewer(db, 'instructor');
    await join(db, made.id, second, 'instructor');
    const left = await Promise.allSettled([
      api.classes.leave({ classId: made.id }),
      callerOf(db, second).classes.leave({ classId: made.id }),
    ]);
    expect(left.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('changes nothing in an archived class', async () => {
    const made = await makeClass(db, instructor);
    const api = callerOf(db, instructor);
    await api.classes.archive({ id: made.id, archived: true });
    await expect(api.classes.announce({ classId: made.id, text: 'Hear' })).rejects.toThrow('archived');
    await expect(api.classes.joinable({ code: made.code ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await api.classes.archive({ id: made.id, archived: false });
    await api.classes.announce({ classId: made.id, text: 'Hear' });
  });
});
