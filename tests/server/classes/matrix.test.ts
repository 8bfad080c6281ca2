import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeUser, makeVersion, openDatabase, unique } from '../support/make';
import { assign, callerOf, join, makeClass, makeQuiz, makeViewer } from '../support/make-class';
import {
  type Cast,
  everybody,
  inMatrix,
  instructors,
  learners,
  type Matrix,
  makeCast,
  members,
  outcome,
  type Person,
  runners,
  teachers,
  walk,
} from '../support/matrix';

const db = openDatabase();
afterAll(async () => {
  // How many submissions may wait is counted over everything in the database: none is left waiting.
  await db.submission.deleteMany({ where: { contentVersionId: exercise.versionId } });
  await db.$disconnect();
});

let cast: Cast;
let quiz: Awaited<ReturnType<typeof makeQuiz>>;
let exercise: { slug: string; versionId: string };

beforeAll(async () => {
  cast = await makeCast(db);
  quiz = await makeQuiz(db);
  const slug = unique('exercise');
  const version = await makeVersion(db, 'exercise', slug, {
    title: 'An exercise',
    kind: 'write',
    difficulty: 1,
    lesson: 'no-such-lesson#part',
  });
  exercise = { slug, versionId: version.id };
});

const viewer = (person: Person) => cast.get(person);

/** A class with one of each role, somebody whose work is looked at, and another class beside it. */
async function fixture() {
  const made = await makeClass(db, viewer('instructor'));
  for (const person of ['student', 'guestStudent'] as const) await join(db, made.id, viewer(person));
  await join(db, made.id, viewer('assistant'), 'assistant');
  const second = await makeViewer(db, 'instructor');
  await join(db, made.id, second, 'instructor');
  const other = await makeClass(db, viewer('otherInstructor'));
  await join(db, other.id, viewer('otherStudent'));
  const pupil = await makeUser(db);
  await db.classMember.create({ data: { classId: made.id, userId: pupil.id } });
  const due = { dueAt: new Date('2099-01-01T00:00:00Z') };
  const quizId = (await assign(db, made.id, 'quiz', quiz.slug, due)).id;
  const exerciseId = (await assign(db, made.id, 'exercise', exercise.slug, due)).id;
  const attempt = await db.quizAttempt.create({
    data: {
      userId: pupil.id,
      assignmentId: quizId,
      contentVersionId: quiz.versionId,
      clientKey: randomUUID(),
      seed: 'seed',
      maxPoints: 4,
    },
  });
  const submission = await db.submission.create({
    data: { userId: pupil.id, contentVersionId: exercise.versionId, clientKey: randomUUID(), text: '{}', seed: 'seed' },
  });
  const announcement = await db.announcement.create({ data: { classId: made.id, text: 'Hello' } });
  return {
    id: made.id,
    code: made.code ?? '',
    pupil: pupil.id,
    quizId,
    exerciseId,
    attempt: attempt.id,
    submission: submission.id,
    announcement: announcement.id,
  };
}

type Fixture = Awaited<ReturnType<typeof fixture>>;

const text = { name: 'New name', about: '', timeZone: 'Europe/Berlin' };
const work = {
  title: '',
  note: '',
  openAt: null,
  dueAt: '2099-02-01T10:00',
  closeAt: null,
  lateRule: 'none' as const,
  latePercent: 10,
  points: 100,
};

/** Every procedure of classes and quizzes: how it is called on a class, and who may. */
const procedures: Matrix<Fixture> = {
  'classes.list': { may: everybody, call: (api) => api.classes.list() },
  'classes.due': { may: everybody, call: (api) => api.classes.due() },
  'classes.joinable': { may: everybody, call: (api, { code }) => api.classes.joinable({ code }) },
  'classes.join': { may: learners, call: (api, { code }) => api.classes.join({ code, name: 'Somebody' }) },
  'classes.create': { may: instructors, call: (api) => api.classes.create(text) },
  'classes.get': { may: members, call: (api, { id }) => api.classes.get({ id }) },
  'classes.leave': {
    may: ['student', 'guestStudent', 'assistant', 'instructor'],
    call: (api, { id }) => api.classes.leave({ classId: id }),
  },
  'classes.taught': { may: teachers, call: (api, { id }) => api.classes.taught({ id }) },
  'classes.members': { may: teachers, call: (api, { id }) => api.classes.members({ classId: id }) },
  'classes.announce': { may: teachers, call: (api, { id }) => api.classes.announce({ classId: id, text: 'Hear' }) },
  'classes.removeAnnouncement': {
    may: teachers,
    call: (api, { id, announcement }) => api.classes.removeAnnouncement({ classId: id, id: announcement }),
  },
  'classes.update': { may: runners, call: (api, { id }) => api.classes.update({ id, text }) },
  'classes.archive': { may: runners, call: (api, { id }) => api.classes.archive({ id, archived: true }) },
  'classes.setCode': { may: runners, call: (api, { id }) => api.classes.setCode({ id, open: true }) },
  'classes.setRole': {
    may: runners,
    call: (api, { id, pupil }) => api.classes.setRole({ classId: id, userId: pupil, role: 'assistant' }),
  },
  'classes.remove': { may: runners, call: (api, { id, pupil }) => api.classes.remove({ classId: id, userId: pupil }) },
  'assignments.targets': { may: instructors, call: (api) => api.assignments.targets() },
  'assignments.create': {
    may: runners,
    call: (api, { id }) => api.assignments.create({ classId: id, kind: 'exercise', target: exercise.slug, text: work }),
  },
  'assignments.update': {
    may: runners,
    call: (api, { id, exerciseId }) => api.assignments.update({ classId: id, id: exerciseId, text: work }),
  },
  'assignments.remove': {
    may: runners,
    call: (api, { id, exerciseId }) => api.assignments.remove({ classId: id, id: exerciseId, removed: true }),
  },
  'assignments.extend': {
    may: teachers,
    call: (api, { id, exerciseId, pupil }) =>
      api.assignments.extend({
        classId: id,
        id: exerciseId,
        userId: pupil,
        extension: { dueAt: '2099-03-01T10:00', closeAt: null, reason: '' },
      }),
  },
  'gradebook.get': { may: teachers, call: (api, { id }) => api.gradebook.get({ classId: id }) },
  'gradebook.student': {
    may: teachers,
    call: (api, { id, pupil }) => api.gradebook.student({ classId: id, userId: pupil }),
  },
  'gradebook.assignment': {
    may: teachers,
    call: (api, { id, exerciseId }) => api.gradebook.assignment({ classId: id, id: exerciseId }),
  },
  'gradebook.alike': {
    may: teachers,
    call: (api, { id, exerciseId }) => api.gradebook.alike({ classId: id, id: exerciseId }),
  },
  'gradebook.quizFigures': {
    may: teachers,
    call: (api, { id, quizId }) => api.gradebook.quizFigures({ classId: id, id: quizId }),
  },
  'gradebook.submission': {
    may: teachers,
    call: (api, { id, submission }) => api.gradebook.submission({ classId: id, id: submission }),
  },
  'gradebook.comment': {
    may: teachers,
    call: (api, { id, submission }) => api.gradebook.comment({ classId: id, id: submission, text: 'Look here' }),
  },
  // Removes one's own words alone; of others' it finds none.
  'gradebook.removeComment': {
    may: members,
    call: (api, { id }) => api.gradebook.removeComment({ classId: id, id: 'none' }),
  },
  'quizzes.list': { may: instructors, call: (api) => api.quizzes.list() },
  'quizzes.get': { may: instructors, call: (api) => api.quizzes.get({ slug: quiz.slug }) },
  'quizzes.publish': {
    may: instructors,
    call: (api) => api.quizzes.publish({ slug: unique('quiz'), body: quiz.body as never }),
  },
  // Somebody else's quiz: nobody but an administrator.
  'quizzes.archive': { may: ['admin'], call: (api) => api.quizzes.archive({ slug: quiz.slug, archived: false }) },
  'quizzes.preview': { may: instructors, call: (api) => api.quizzes.preview({ body: quiz.body as never, seed: 's' }) },
  'quizzes.searchCards': { may: instructors, call: (api) => api.quizzes.searchCards({}) },
  'quizzes.cards': { may: instructors, call: (api) => api.quizzes.cards({ slugs: quiz.cards }) },
  'attempts.start': {
    may: ['student', 'guestStudent'],
    call: (api, { quizId }) => api.attempts.start({ assignmentId: quizId, clientKey: randomUUID() }),
  },
  'attempts.get': { may: teachers, call: (api, { attempt }) => api.attempts.get({ id: attempt }) },
  // Another's attempt is for reading, to nobody for writing.
  'attempts.saveItem': {
    may: [],
    call: (api, { attempt }) =>
      api.attempts.saveItem({ attemptId: attempt, place: 0, response: null, flagged: false, spentMs: 0, revision: 1 }),
  },
  'attempts.finish': { may: [], call: (api, { attempt }) => api.attempts.finish({ id: attempt }) },
};

describe('every procedure of classes and quizzes', () => {
  it('is in the matrix', () => {
    const topics = new Set(['classes', 'assignments', 'gradebook', 'quizzes', 'attempts']);
    const { all, walked } = inMatrix(procedures, (topic) => topics.has(topic));
    expect(walked).toEqual(all);
  });

  it.each(Object.entries(procedures))('%s serves whom it should and refuses everybody else', async (_, walked) => {
    expect(await walk(walked, { db, cast, fixture })).toEqual([]);
  });

  it('tells who does not belong to a class nothing, not even that it is there', async () => {
    const on = await fixture();
    for (const person of ['stranger', 'otherStudent', 'otherInstructor', 'guest'] as const) {
      const api = callerOf(db, viewer(person));
      const ask = (id: string) => api.classes.get({ id }).catch((error: unknown) => error);
      const [there, nowhere] = [await ask(on.id), await ask('0190a000-0000-7000-8000-000000000000')];
      expect(there).toMatchObject({ code: 'NOT_FOUND' });
      expect((there as Error).message).toBe((nowhere as Error).message);
    }
  });

  it('shows a class’s work to no other class that gives the same exercise', async () => {
    const on = await fixture();
    const elsewhere = await makeClass(db, viewer('otherInstructor'));
    await assign(db, elsewhere.id, 'exercise', exercise.slug);
    const api = callerOf(db, viewer('otherInstructor'));
    expect(await outcome(api.gradebook.submission({ classId: elsewhere.id, id: on.submission }))).toBe('NOT_FOUND');
    expect(await outcome(api.gradebook.student({ classId: elsewhere.id, userId: on.pupil }))).toBe('NOT_FOUND');
    expect(await outcome(api.assignments.update({ classId: elsewhere.id, id: on.exerciseId, text: work }))).toBe(
      'NOT_FOUND',
    );
    expect(
      await outcome(
        api.assignments.extend({ classId: elsewhere.id, id: on.exerciseId, userId: on.pupil, extension: null }),
      ),
    ).toBe('NOT_FOUND');
    expect(await outcome(api.gradebook.assignment({ classId: elsewhere.id, id: on.exerciseId }))).toBe('NOT_FOUND');
    expect(await outcome(api.gradebook.alike({ classId: elsewhere.id, id: on.exerciseId }))).toBe('NOT_FOUND');
    expect((await api.gradebook.get({ classId: elsewhere.id })).students).toEqual([]);
  });

  it('lets who is an instructor of the platform no more assist, and not run, their class', async () => {
    const on = await fixture();
    const demoted = await makeViewer(db, 'student');
    await join(db, on.id, demoted, 'instructor');
    const api = callerOf(db, demoted);
    expect(await outcome(api.classes.taught({ id: on.id }))).toBe('passed');
    expect(await outcome(api.classes.archive({ id: on.id, archived: true }))).toBe('FORBIDDEN');
  });
});
