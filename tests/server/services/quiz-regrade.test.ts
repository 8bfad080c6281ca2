import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { endAttempt } from '@/server/services/quizzes/end-attempt';
import { writeAnswers } from '@/server/services/regrade/quiz-answers';
import type { Viewer } from '@/server/viewer';
import { cardBody, makeVersion, openDatabase, unique } from '../support/make';
import { assign, callerOf, join, makeClass, makeQuiz, makeViewer } from '../support/make-class';

const db = openDatabase();
afterAll(() => db.$disconnect());

const hour = 3_600_000;

/** A class whose students have finished a quiz of two questions, each by the option named; the second question is left blank. */
async function given(
  options: readonly string[],
  { feedback = 'end', teacher }: { feedback?: 'end' | 'later'; teacher: Viewer },
) {
  const made = await makeClass(db, teacher);
  const quiz = await makeQuiz(db, { feedback });
  const [card = ''] = quiz.cards;
  const { id: assignmentId } = await assign(db, made.id, 'quiz', quiz.slug, {
    ...(feedback === 'later' ? { closeAt: new Date(Date.now() + hour) } : {}),
  });
  /** Somebody else who has answered the question by an option, and not handed in yet. */
  const begin = async (option: string) => {
    const viewer = await makeViewer(db);
    await join(db, made.id, viewer);
    const api = callerOf(db, viewer);
    const { id } = await api.attempts.start({ assignmentId, clientKey: randomUUID() });
    const { items } = await api.attempts.get({ id });
    const place = items.find((item) => item.card.id === card)?.place ?? -1;
    const given = { response: { option }, flagged: false, spentMs: 10, revision: 1 };
    await api.attempts.saveItem({ attemptId: id, place, ...given });
    return { viewer, id, finish: () => api.attempts.finish({ id }) };
  };
  const students: { viewer: Viewer; attemptId: string }[] = [];
  for (const option of options) {
    const { viewer, id, finish } = await begin(option);
    await finish();
    students.push({ viewer, attemptId: id });
  }
  return { card, students, begin, classId: made.id, api: callerOf(db, teacher) };
}

/** Regrades a card up to the decision. */
async function preview({ regrades }: ReturnType<typeof callerOf>, card: string) {
  let regrade = await regrades.begin({ subject: 'card', slug: card });
  while (regrade.state === 'computing') regrade = await regrades.goOn({ id: regrade.id });
  return regrade;
}

/** Writes it to its end. */
async function apply({ regrades }: ReturnType<typeof callerOf>, id: string) {
  let regrade = await regrades.write({ id, reason: 'The key was wrong.' });
  while (regrade.state === 'applying') regrade = await regrades.goOn({ id });
  return regrade;
}

async function takeBack({ regrades }: ReturnType<typeof callerOf>, id: string) {
  let regrade = await regrades.takeBack({ id });
  while (regrade.state === 'undoing') regrade = await regrades.goOn({ id });
  return regrade;
}

/** The question mended: `wrong-a` is the key now, and `wrong-c` is gone. */
function mend(card: string, version = 2) {
  const body = cardBody(card, 'lesson#first');
  const options = body.options
    .filter(({ id }) => id !== 'wrong-c')
    .map(({ correct: _, ...option }) => ({
      ...option,
      ...(option.id === 'wrong-a' ? { correct: true, misconception: undefined } : {}),
      ...(option.id === 'right' ? { misconception: 'mixed-up' } : {}),
    }));
  return makeVersion(db, 'card', card, JSON.parse(JSON.stringify({ ...body, options })) as object, version);
}

/** Another quiz that asks the card. */
async function makeQuizOf(card: string) {
  const { body } = await makeQuiz(db);
  const slug = unique('quiz');
  await makeVersion(db, 'quiz', slug, { ...body, parts: [{ kind: 'card', card, points: 2 }] });
  return { slug };
}

const pointsOf = async (viewer: Viewer, id: string) => (await callerOf(db, viewer).attempts.get({ id })).points;

describe('answers in quizzes, graded again after a mended question', () => {
  it('are looked at, written with a reason, told to the students, and taken back', async () => {
    const teacher = await makeViewer(db, 'instructor');
    const { card, students, api } = await given(['right', 'wrong-a', 'wrong-b', 'wrong-c'], { teacher });
    const [lost, won, same, gone] = students;
    if (!lost || !won || !same || !gone) throw new Error('four students');
    await mend(card);
    let regrade = await api.regrades.begin({ subject: 'card', slug: card });
    while (regrade.state === 'computing') regrade = await api.regrades.goOn({ id: regrade.id });
    expect(regrade).toMatchObject({ state: 'ready', total: 4, done: 4, version: 2 });
    expect(regrade.counts).toEqual({ fails: 1, passes: 1, words: 1, fault: 1 });
    expect(regrade.changes.find(({ attemptId }) => attemptId === won.attemptId)).toMatchObject({
      change: 'passes',
      before: { passed: false, score: 0 },
      after: { passed: true, score: 0.5 },
    });
    // Looking writes nothing.
    expect(await pointsOf(lost.viewer, lost.attemptId)).toBe(2);

    regrade = await api.regrades.write({ id: regrade.id, reason: 'The key was wrong.' });
    expect(regrade).toMatchObject({ state: 'applied', written: 3 });
    expect(await pointsOf(lost.viewer, lost.attemptId)).toBe(0);
    expect(await pointsOf(won.viewer, won.attemptId)).toBe(2);
    expect(await pointsOf(same.viewer, same.attemptId)).toBe(0);
    // Who keeps their verdict reads the mended key beside it, and nothing of a regrade.
    const kept = async () => {
      const { items } = await callerOf(db, same.viewer).attempts.get({ id: same.attemptId });
      const item = items.find((one) => one.card.id === card);
      const key = item?.graded?.key;
      return { correct: item?.correct, regraded: item?.regraded, key };
    };
    expect(await kept()).toEqual({ correct: false, regraded: null, key: { option: 'wrong-a' } });
    const { items } = await callerOf(db, won.viewer).attempts.get({ id: won.attemptId });
    expect(items.find((item) => item.card.id === card)).toMatchObject({
      correct: true,
      graded: { correct: true },
      regraded: 'The key was wrong.',
    });
    const told = () => callerOf(db, won.viewer).submissions.regraded();
    expect(await told()).toMatchObject([
      { id: won.attemptId, exercise: null, reason: 'The key was wrong.', before: { score: 0 }, now: { score: 0.5 } },
    ]);
    await callerOf(db, won.viewer).submissions.sawRegraded();
    expect(await told()).toEqual([]);
    expect(await callerOf(db, same.viewer).submissions.regraded()).toEqual([]);
    // What was written comes out the same when it is computed again.
    let again = await api.regrades.begin({ subject: 'card', slug: card });
    while (again.state === 'computing') again = await api.regrades.goOn({ id: again.id });
    expect(again.counts).toEqual({ fault: 1 });

    regrade = await api.regrades.takeBack({ id: regrade.id });
    expect(regrade.state).toBe('undone');
    expect(await pointsOf(lost.viewer, lost.attemptId)).toBe(2);
    expect(await pointsOf(won.viewer, won.attemptId)).toBe(0);
    // Who was told hears of it; who was not yet has nothing to hear.
    expect(await told()).toMatchObject([{ before: { score: 0.5 }, now: { score: 0 } }]);
    expect((await told())[0]?.reason).toContain('taken back');
    expect(await kept()).toEqual({ correct: false, regraded: null, key: { option: 'right' } });
    expect(await callerOf(db, same.viewer).submissions.regraded()).toEqual([]);
    expect(await callerOf(db, lost.viewer).submissions.regraded()).toEqual([]);
    // Who comes late, and still believes that it is being written, writes nothing.
    const late = await db.regrade.findUniqueOrThrow({ where: { id: regrade.id } });
    expect(await writeAnswers(db, { ...late, state: 'applying' }, teacher.id)).toMatchObject({ state: 'undone' });
    expect(await pointsOf(won.viewer, won.attemptId)).toBe(0);
  });

  it('change only in classes that whoever writes still teaches, and that are not archived', async () => {
    const teacher = await makeViewer(db, 'instructor');
    const { card, students, api, classId } = await given(['wrong-a'], { teacher });
    const [won] = students;
    if (!won) throw new Error('one student');
    await mend(card);
    const ready = async () => {
      let regrade = await api.regrades.begin({ subject: 'card', slug: card });
      while (regrade.state === 'computing') regrade = await api.regrades.goOn({ id: regrade.id });
      return regrade.id;
    };
    const [id, another] = [await ready(), await ready()];
    const member = { classId_userId: { classId, userId: teacher.id } };
    await db.classMember.update({ where: member, data: { role: 'student' } });
    expect(await api.regrades.write({ id, reason: 'The key was wrong.' })).toMatchObject({ written: 0, changes: [] });
    await db.classMember.update({ where: member, data: { role: 'instructor' } });
    await db.class.update({ where: { id: classId }, data: { archivedAt: new Date() } });
    // Archived since it was looked at: no verdict is offered to be written, and why is told.
    expect(await api.regrades.get({ id: another })).toMatchObject({ counts: {}, changes: [], skipped: [{ n: 1 }] });
    expect(await api.regrades.write({ id: another, reason: 'The key was wrong.' })).toMatchObject({ written: 0 });
    await expect(api.regrades.begin({ subject: 'card', slug: card })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await pointsOf(won.viewer, won.attemptId)).toBe(0);
  });

  it('are also those of attempts that ran out unseen, or end after the regrade was written', async () => {
    const teacher = await makeViewer(db, 'instructor');
    const { card, students, begin: begun, api } = await given(['right'], { teacher });
    const [unseen, won, lost] = [await begun('wrong-a'), await begun('wrong-a'), await begun('right')];
    await db.quizAttempt.update({
      where: { id: unseen.id },
      data: { minutes: 1, startedAt: new Date(Date.now() - hour) },
    });
    await mend(card);
    let regrade = await api.regrades.begin({ subject: 'card', slug: card });
    expect(regrade.total).toBe(2);
    while (regrade.state === 'computing') regrade = await api.regrades.goOn({ id: regrade.id });
    regrade = await api.regrades.write({ id: regrade.id, reason: 'The key was wrong.' });
    expect(await pointsOf(unseen.viewer, unseen.id)).toBe(2);
    for (const { viewer, id } of [won, lost]) await callerOf(db, viewer).attempts.finish({ id });
    expect(await pointsOf(won.viewer, won.id)).toBe(2);
    expect(await pointsOf(lost.viewer, lost.id)).toBe(0);
    expect(await callerOf(db, won.viewer).submissions.regraded()).toEqual([]);
    // They are taken back with the others.
    expect((await api.regrades.get({ id: regrade.id })).written).toBe(4);
    await api.regrades.takeBack({ id: regrade.id });
    expect(await pointsOf(won.viewer, won.id)).toBe(0);
    expect(await pointsOf(lost.viewer, lost.id)).toBe(2);
    expect(students).toHaveLength(1);
  });

  it('are those that end between the look and the decision too, and are told and taken back as the others', async () => {
    const teacher = await makeViewer(db, 'instructor');
    const { card, students, begin, api } = await given(['wrong-a'], { teacher });
    const [won] = students;
    if (!won) throw new Error('one student');
    const [late, lost, blind] = [await begin('wrong-a'), await begin('right'), await begin('wrong-c')];
    await mend(card);
    const looked = await preview(api, card);
    expect(looked).toMatchObject({ state: 'ready', total: 1, open: 3, counts: { passes: 1 } });
    // Only looked at, it grades nobody: who hands in now is graded by the question as it was asked.
    for (const { finish } of [late, lost, blind]) await finish();
    expect(await pointsOf(late.viewer, late.id)).toBe(0);
    expect(await pointsOf(lost.viewer, lost.id)).toBe(2);
    const written = await apply(api, looked.id);
    expect(written).toMatchObject({ state: 'applied', total: 4, done: 4, written: 3, open: 0 });
    expect(written.counts).toEqual({ passes: 2, fails: 1, fault: 1 });
    expect(await pointsOf(won.viewer, won.attemptId)).toBe(2);
    expect(await pointsOf(late.viewer, late.id)).toBe(2);
    expect(await pointsOf(lost.viewer, lost.id)).toBe(0);
    // They had seen another verdict, and are told; what the mended question cannot read keeps its own.
    expect(await callerOf(db, late.viewer).submissions.regraded()).toMatchObject([
      { id: late.id, now: { score: 0.5 } },
    ]);
    expect(await callerOf(db, blind.viewer).submissions.regraded()).toEqual([]);
    expect((await preview(api, card)).counts).toEqual({ fault: 1 });
    await takeBack(api, looked.id);
    expect(await pointsOf(late.viewer, late.id)).toBe(0);
    expect(await pointsOf(lost.viewer, lost.id)).toBe(2);
  });

  it('are graded as they were asked when an attempt ends after the regrade was taken back', async () => {
    const teacher = await makeViewer(db, 'instructor');
    const { card, begin, api } = await given(['right'], { teacher });
    const running = await begin('wrong-a');
    await mend(card);
    const { id } = await preview(api, card);
    expect(await apply(api, id)).toMatchObject({ open: 1, written: 1 });
    await takeBack(api, id);
    await running.finish();
    expect(await pointsOf(running.viewer, running.id)).toBe(0);
    expect(await callerOf(db, running.viewer).submissions.regraded()).toEqual([]);
  });

  it('may be none yet: then the decision is for those who are still at it', async () => {
    const teacher = await makeViewer(db, 'instructor');
    const { card, begin, api } = await given([], { teacher });
    const running = await begin('wrong-a');
    await mend(card);
    const { id, ...looked } = await preview(api, card);
    expect(looked).toMatchObject({ state: 'ready', total: 0, open: 1, changes: [] });
    expect(await apply(api, id)).toMatchObject({ state: 'applied', written: 0 });
    await running.finish();
    expect(await pointsOf(running.viewer, running.id)).toBe(2);
  });

  it('stay as they are in an archived class, also of who ends later, and are counted', async () => {
    const teacher = await makeViewer(db, 'instructor');
    const { card, begin, classId, api } = await given(['wrong-a'], { teacher });
    const running = await begin('wrong-a');
    const other = await makeClass(db, teacher);
    const { slug } = await makeQuizOf(card);
    const { id: assignmentId } = await assign(db, other.id, 'quiz', slug);
    const viewer = await makeViewer(db);
    await join(db, other.id, viewer);
    const attempt = await callerOf(db, viewer).attempts.start({ assignmentId, clientKey: randomUUID() });
    await callerOf(db, viewer).attempts.finish({ id: attempt.id });
    await db.class.update({ where: { id: classId }, data: { archivedAt: new Date() } });
    await mend(card);
    const looked = await preview(api, card);
    const { name } = await db.class.findUniqueOrThrow({ where: { id: classId } });
    expect(looked).toMatchObject({ total: 1, open: 0, skipped: [{ name, n: 1 }] });
    await apply(api, looked.id);
    await endAttempt(db, running.id, new Date());
    expect(await pointsOf(running.viewer, running.id)).toBe(0);
  });

  it('tell a student nothing before the quiz tells its verdicts', async () => {
    const teacher = await makeViewer(db, 'instructor');
    const { card, students, api } = await given(['wrong-a'], { teacher, feedback: 'later' });
    const [won] = students;
    if (!won) throw new Error('one student');
    await mend(card);
    let regrade = await api.regrades.begin({ subject: 'card', slug: card });
    while (regrade.state === 'computing') regrade = await api.regrades.goOn({ id: regrade.id });
    await api.regrades.write({ id: regrade.id, reason: 'The key was wrong.' });
    const student = callerOf(db, won.viewer);
    expect(await student.submissions.regraded()).toEqual([]);
    await student.submissions.sawRegraded();
    await db.assignment.updateMany({
      where: { attempts: { some: { id: won.attemptId } } },
      data: { closeAt: new Date(Date.now() - hour) },
    });
    expect(await student.submissions.regraded()).toMatchObject([{ id: won.attemptId, now: { score: 0.5 } }]);
  });

  it('are those of one’s own classes, and shown to nobody else', async () => {
    const [teacher, other, admin] = [
      await makeViewer(db, 'instructor'),
      await makeViewer(db, 'instructor'),
      await makeViewer(db, 'admin'),
    ];
    const { card, api } = await given(['wrong-a'], { teacher });
    await mend(card);
    const { id } = await api.regrades.begin({ subject: 'card', slug: card });
    const stranger = callerOf(db, other);
    await expect(stranger.regrades.begin({ subject: 'card', slug: card })).rejects.toMatchObject({ code: 'CONFLICT' });
    for (const call of [
      () => stranger.regrades.get({ id }),
      () => stranger.regrades.goOn({ id }),
      () => stranger.regrades.write({ id, reason: 'mine' }),
      () => stranger.regrades.takeBack({ id }),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await stranger.regrades.list({ subject: 'card', slug: card })).toEqual([]);
    expect(await callerOf(db, admin).regrades.list({ subject: 'card', slug: card })).toMatchObject([{ id }]);
    expect(await callerOf(db, admin).regrades.begin({ subject: 'card', slug: card })).toMatchObject({ total: 1 });
  });
});
