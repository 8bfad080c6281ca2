import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/server/viewer';
import { exerciseOf } from '../sandbox/exercise';
import { makeVersion, openDatabase, unique } from '../support/make';
import { assign, callerOf, join, makeClass, makeQuiz, makeViewer } from '../support/make-class';

const db = openDatabase();
afterAll(() => db.$disconnect());

let instructor: Viewer;
beforeAll(async () => {
  instructor = await makeViewer(db, 'instructor');
});

const submit = (userId: string, versionId: string, text: string, score = 1) =>
  db.submission.create({
    data: {
      userId,
      contentVersionId: versionId,
      clientKey: randomUUID(),
      text,
      seed: 's',
      state: 'graded',
      outcome: 'graded',
      passed: score >= 1,
      score,
      verdict: {},
      engine: 'e',
      gradedAt: new Date(),
      gradedVersionId: versionId,
    },
  });

/** A chain of waits: nothing like it is in the exercise. */
const chain = (name: string, seconds: readonly number[]): string =>
  JSON.stringify({
    StartAt: `${name}0`,
    States: Object.fromEntries(
      seconds.map((value, at) => [
        `${name}${at}`,
        { Type: 'Wait', Seconds: value, ...(at + 1 < seconds.length ? { Next: `${name}${at + 1}` } : { End: true }) },
      ]),
    ),
  });

async function givenExercise() {
  const made = await makeClass(db, instructor);
  const slug = unique('alike');
  const exercise = exerciseOf('mend-the-choice');
  const { id: versionId } = await makeVersion(db, 'exercise', slug, { ...exercise, slug });
  const { id } = await assign(db, made.id, 'exercise', slug, { dueAt: new Date('2099-01-01') });
  const student = async () => {
    const viewer = await makeViewer(db);
    await join(db, made.id, viewer);
    return viewer;
  };
  return { classId: made.id, id, versionId, exercise, student, api: callerOf(db, instructor) };
}

describe('what a class handed in for an assignment', () => {
  it('lists everybody, with the best submission and what of it counts', async () => {
    const { classId, id, versionId, student, api } = await givenExercise();
    const [ada, ben] = [await student(), await student()];
    await submit(ada.id, versionId, '{}', 0.4);
    const best = await submit(ada.id, versionId, '{}', 0.9);
    await submit(ada.id, versionId, '{}', 0.9);
    await db.submissionComment.create({ data: { submissionId: best.id, classId, text: 'Good' } });
    const { students } = await api.gradebook.assignment({ classId, id });
    expect(students).toHaveLength(2);
    expect(students.find(({ userId }) => userId === ada.id)).toMatchObject({
      standing: 'started',
      credit: 0.9,
      attempts: 3,
      best: { id: best.id, comments: 1 },
    });
    expect(students.find(({ userId }) => userId === ben.id)).toMatchObject({
      standing: 'open',
      credit: null,
      attempts: 0,
      best: null,
    });
  });

  it('names the best attempt of a quiz, and tells nothing of other assignments', async () => {
    const made = await makeClass(db, instructor);
    const quiz = await makeQuiz(db);
    const ada = await makeViewer(db);
    await join(db, made.id, ada);
    const { id } = await assign(db, made.id, 'quiz', quiz.slug);
    const other = await assign(db, made.id, 'quiz', quiz.slug);
    const attempt = (points: number, assignmentId = id) =>
      db.quizAttempt.create({
        data: {
          userId: ada.id,
          assignmentId,
          contentVersionId: quiz.versionId,
          clientKey: randomUUID(),
          seed: 's',
          finishedAt: new Date(),
          maxPoints: 4,
          points,
        },
      });
    await attempt(1);
    const best = await attempt(3);
    await attempt(4, other.id);
    const { students } = await callerOf(db, instructor).gradebook.assignment({ classId: made.id, id });
    expect(students).toMatchObject([{ userId: ada.id, credit: 0.75, attempts: 2, best: { id: best.id } }]);
  });
});

describe('submissions that are built alike', () => {
  it('are named once, by each student’s best, and not where everybody wrote what the exercise holds', async () => {
    const { classId, id, versionId, exercise, student, api } = await givenExercise();
    const [ada, ben, cleo, dan, eve] = [
      await student(),
      await student(),
      await student(),
      await student(),
      await student(),
    ];
    const [reference] = exercise.references;
    if (!reference) throw new Error('the exercise has no reference');
    const first = await submit(ada.id, versionId, chain('ada', [11, 12, 13, 14]));
    await submit(ada.id, versionId, chain('x', [91, 92, 93, 94]), 0.2);
    const then = await submit(ben.id, versionId, chain('ben', [11, 12, 13, 14]));
    await submit(cleo.id, versionId, chain('cleo', [21, 22, 23, 24]));
    await submit(dan.id, versionId, reference.definition);
    await submit(eve.id, versionId, reference.definition);
    const { pairs, compared } = await api.gradebook.alike({ classId, id });
    expect(compared).toBe(3);
    expect(pairs).toMatchObject([
      {
        of: [
          { userId: ada.id, submissionId: first.id },
          { userId: ben.id, submissionId: then.id },
        ],
        likeness: 1,
      },
    ]);
  });

  it('are looked for inside one class alone', async () => {
    const here = await givenExercise();
    const ada = await here.student();
    await submit(ada.id, here.versionId, chain('a', [11, 12, 13, 14]));
    const elsewhere = await makeViewer(db);
    await submit(elsewhere.id, here.versionId, chain('b', [11, 12, 13, 14]));
    expect(await here.api.gradebook.alike({ classId: here.classId, id: here.id })).toEqual({ pairs: [], compared: 1 });
  });
});

describe('what first attempts say of a quiz', () => {
  it('counts one whose time ran out while nobody looked', async () => {
    const made = await makeClass(db, instructor);
    const student = await makeViewer(db);
    await join(db, made.id, student);
    const { slug } = await makeQuiz(db, { minutes: 1 });
    const { id } = await assign(db, made.id, 'quiz', slug);
    const attempt = await callerOf(db, student).attempts.start({ assignmentId: id, clientKey: randomUUID() });
    const read = () => callerOf(db, instructor).gradebook.quizFigures({ classId: made.id, id });
    expect(await read()).toMatchObject({ n: 0 });
    await db.quizAttempt.update({ where: { id: attempt.id }, data: { startedAt: new Date(Date.now() - 3_600_000) } });
    expect(await read()).toMatchObject({ n: 1 });
  });

  it('counts each student once, and withholds figures under thirty', async () => {
    const made = await makeClass(db, instructor);
    const quiz = await makeQuiz(db, { cards: 3 });
    const { id } = await assign(db, made.id, 'quiz', quiz.slug);
    const versions = await db.contentVersion.findMany({ where: { kind: 'card', slug: { in: quiz.cards } } });
    const attempt = (userId: string, right: number) =>
      db.quizAttempt.create({
        data: {
          userId,
          assignmentId: id,
          contentVersionId: quiz.versionId,
          clientKey: randomUUID(),
          seed: 's',
          finishedAt: new Date(),
          maxPoints: 6,
          points: right * 2,
          items: {
            create: versions.map((version, place) => ({
              place,
              contentVersionId: version.id,
              points: 2,
              correct: place < right,
            })),
          },
        },
      });
    const read = () => callerOf(db, instructor).gradebook.quizFigures({ classId: made.id, id });
    for (let n = 0; n < 29; n++) {
      const student = await makeViewer(db);
      await join(db, made.id, student);
      await attempt(student.id, n % 4);
      // Taken again, all right: it does not count.
      await attempt(student.id, 3);
    }
    expect(await read()).toMatchObject({ n: 29, reliability: null });
    expect((await read()).questions).toHaveLength(3);
    expect((await read()).questions[0]).toMatchObject({ n: 29, facility: null, discrimination: null });
    const last = await makeViewer(db);
    await join(db, made.id, last);
    await attempt(last.id, 1);
    const { n, questions, reliability } = await read();
    expect(n).toBe(30);
    // Of 29 students n % 4 is 0 for eight and 1, 2, 3 for seven each; one more has 1: 22 have the first right, 14 the second, 7 the third.
    const facility = [22, 14, 7].map((right) => (100 * right) / 30);
    for (const [place, question] of questions.entries()) expect(question.facility).toBeCloseTo(facility[place] ?? 0, 9);
    expect(questions[1]?.discrimination).toBeGreaterThan(50);
    // α = k/(k − 1) · (1 − Σ item variances / variance of the totals), from the same counts.
    const item = (right: number) => (4 * (right / 30) * (1 - right / 30) * 30) / 29;
    const totals = [...Array(8).fill(0), ...Array(8).fill(2), ...Array(7).fill(4), ...Array(7).fill(6)] as number[];
    const mean = totals.reduce((a, b) => a + b, 0) / 30;
    const whole = totals.reduce((a, b) => a + (b - mean) ** 2, 0) / 29;
    const alpha = 1.5 * (1 - (item(22) + item(14) + item(7)) / whole);
    expect(reliability?.alpha).toBeCloseTo(alpha, 9);
    expect(reliability).toMatchObject({ maxPoints: 6 });
    expect(reliability?.sem).toBeCloseTo(Math.sqrt(whole * (1 - alpha)), 9);
  });
});
