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
