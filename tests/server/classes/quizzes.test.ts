import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAttempt } from '@/server/services/quizzes/read-attempt';
import { finishAttempt, saveItem } from '@/server/services/quizzes/save-item';
import { startAttempt } from '@/server/services/quizzes/start-attempt';
import { Refusal } from '@/server/services/refusal';
import { savePlan } from '@/server/services/review/plan';
import type { Viewer } from '@/server/viewer';
import { cardBody, makeVersion, openDatabase } from '../support/make';
import { assign, callerOf, join, makeClass, makeQuiz, makeViewer } from '../support/make-class';

const db = openDatabase();
afterAll(() => db.$disconnect());

let instructor: Viewer;
beforeAll(async () => {
  instructor = await makeViewer(db, 'instructor');
});

const start = new Date('2026-11-26T09:00:00Z');
const minute = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const must = <T>(value: T | Refusal): T => {
  if (value instanceof Refusal) throw new Error(value.message);
  return value;
};

async function given(options: Parameters<typeof makeQuiz>[1] = {}, dates: Parameters<typeof assign>[4] = {}) {
  const quiz = await makeQuiz(db, options);
  const made = await makeClass(db, instructor);
  const student = await makeViewer(db);
  await join(db, made.id, student);
  const { id: assignmentId } = await assign(db, made.id, 'quiz', quiz.slug, dates);
  const begin = (now = start, clientKey: string = randomUUID()) =>
    startAttempt(db, { asker: student, assignmentId, clientKey, now });
  const view = async (id: string, now: Date, asker = student) => must(await readAttempt(db, { asker, id, now }));
  const answer = (
    attemptId: string,
    place: number,
    option: string | null,
    more: { revision?: number; now?: Date; settle?: boolean; spentMs?: number } = {},
  ) =>
    saveItem(db, {
      userId: student.id,
      attemptId,
      place,
      response: option === null ? null : { option },
      flagged: false,
      spentMs: more.spentMs ?? 1_000,
      revision: more.revision ?? 1,
      settle: more.settle ?? false,
      now: more.now ?? minute(1),
    });
  return { quiz, classId: made.id, student, assignmentId, begin, view, answer };
}

describe('a quiz', () => {
  it('begins once a key and goes on while it runs', async () => {
    const { begin } = await given();
    const key = randomUUID();
    const { id } = must(await begin(start, key));
    expect(must(await begin(start, key)).id).toBe(id);
    expect(must(await begin(minute(1))).id).toBe(id);
  });

  it('begins once when it is begun by several tabs at the same time', async () => {
    const { begin } = await given({ attempts: 1 });
    const ids = (await Promise.all([begin(), begin(), begin()])).map((one) => must(one).id);
    expect(new Set(ids).size).toBe(1);
  });

  it('shows no key before it is handed in, and all of it afterwards', async () => {
    const { begin, view, answer, student } = await given();
    const { id } = must(await begin());
    expect(JSON.stringify(await view(id, start))).not.toMatch(/SECRET|"correct":true|misconception"/);
    must(await answer(id, 0, 'right'));
    must(await finishAttempt(db, { userId: student.id, id, now: minute(2) }));
    const ended = await view(id, minute(2));
    expect(ended).toMatchObject({ points: 2, maxPoints: 4 });
    expect(JSON.stringify(ended.items[1]?.graded)).toContain('SECRET because it is.');
    expect(ended.items[1]).toMatchObject({ response: null, correct: false, graded: { correct: false } });
  });

  it('explains an answer at once where it does so, after it is stored, and then keeps it', async () => {
    const { begin, view, answer } = await given({ feedback: 'each' });
    const { id } = must(await begin());
    const first = must(await answer(id, 0, 'wrong-a'));
    expect(first.graded).toBeNull();
    const settled = must(await answer(id, 0, 'wrong-a', { revision: 2, settle: true }));
    expect(settled.graded).toMatchObject({ correct: false });
    const again = must(await answer(id, 0, 'right', { revision: 3, settle: true }));
    expect(again.graded).toMatchObject({ correct: false });
    const shown = await view(id, minute(2));
    expect(shown.items[0]).toMatchObject({ response: { option: 'wrong-a' }, settled: true, correct: false });
    expect(JSON.stringify(shown.items[1])).not.toContain('SECRET');
  });

  it('settles nothing where verdicts wait', async () => {
    const { begin, answer } = await given({ feedback: 'end' });
    const { id } = must(await begin());
    expect(must(await answer(id, 0, 'right', { settle: true })).graded).toBeNull();
    expect(must(await answer(id, 0, 'wrong-a', { revision: 2 })).revision).toBe(2);
  });

  it('keeps verdict, key and points back until it has closed for the last of the class', async () => {
    const { begin, view, answer, student, classId, assignmentId } = await given(
      { feedback: 'later' },
      { dueAt: minute(60), closeAt: minute(60) },
    );
    const { id } = must(await begin());
    must(await answer(id, 0, 'right'));
    must(await finishAttempt(db, { userId: student.id, id, now: minute(5) }));
    const other = await makeViewer(db);
    await join(db, classId, other);
    await db.extension.create({ data: { assignmentId, userId: other.id, dueAt: minute(120) } });
    for (const at of [minute(5), minute(61), minute(119)]) {
      const shown = await view(id, at);
      expect(JSON.stringify(shown)).not.toMatch(/SECRET|misconception"/);
      expect(shown).toMatchObject({ points: null, releaseAt: minute(120) });
      expect(shown.items.every(({ correct, graded }) => correct === null && graded === null)).toBe(true);
    }
    expect(await view(id, minute(121))).toMatchObject({ points: 2, releaseAt: null });
    const work = await callerOf(db, student).gradebook.student({ classId, userId: student.id });
    expect(work.items[0]?.attempts[0]?.points).toBe(2);
  });

  it('does not tell by the list of one’s work what the quiz keeps back', async () => {
    const { begin, answer, student, classId } = await given(
      { feedback: 'later' },
      { dueAt: new Date('2099-01-01T00:00:00Z'), closeAt: new Date('2099-01-01T00:00:00Z') },
    );
    const { id } = must(await begin(new Date()));
    must(await answer(id, 0, 'right', { now: new Date() }));
    must(await finishAttempt(db, { userId: student.id, id, now: new Date() }));
    const { work } = await callerOf(db, student).classes.get({ id: classId });
    expect(work).toMatchObject({ total: null, items: [{ score: null, credit: null, attempts: [{ points: null }] }] });
    const taught = await callerOf(db, instructor).gradebook.get({ classId });
    expect(taught.students[0]?.cells[0]?.credit).toBe(0.5);
  });

  it('keeps its deadline on the server: ends by itself, takes nothing afterwards, counts what was saved', async () => {
    const { begin, view, answer } = await given({ minutes: 10 });
    const { id } = must(await begin());
    expect((await view(id, minute(3))).deadline).toEqual(minute(10));
    must(await answer(id, 0, 'right', { now: minute(9) }));
    expect(await answer(id, 0, 'wrong-a', { revision: 2, now: minute(11) })).toMatchObject({ reason: 'conflict' });
    expect(await view(id, minute(11))).toMatchObject({ finishedAt: minute(10), points: 2 });
  });

  it('counts the time on the question that was in sight when its time ran out, and no more than there was', async () => {
    const { begin, view, answer } = await given({ minutes: 10 });
    const { id } = must(await begin());
    must(await answer(id, 0, 'right', { now: minute(9), spentMs: 400_000 }));
    await answer(id, 1, null, { now: minute(11), spentMs: 150_000 });
    const spent = async () => (await view(id, minute(11))).items.slice(0, 2).map(({ spentMs }) => spentMs);
    expect(await spent()).toEqual([400_000, 150_000]);
    await answer(id, 1, null, { now: minute(12), revision: 2, spentMs: 900_000 });
    expect(await spent()).toEqual([400_000, 200_000]);
  });

  it('gives more time to who needs it, but not past the end of the assignment', async () => {
    const { begin, view, student } = await given({ minutes: 10 }, { closeAt: minute(12) });
    await savePlan(db, { userId: student.id, plan: { extraTime: 2 }, now: start });
    const { id } = must(await begin());
    expect((await view(id, start)).deadline).toEqual(minute(12));
  });

  it('can be taken as often as it may be, and no more', async () => {
    const { begin, student } = await given({ attempts: 2 });
    for (const at of [0, 10]) {
      const { id } = must(await begin(minute(at)));
      must(await finishAttempt(db, { userId: student.id, id, now: minute(at + 1) }));
    }
    expect(await begin(minute(20))).toMatchObject({ reason: 'conflict', message: expect.stringContaining('2 times') });
  });

  it('cannot be begun before it opens, after it has closed, or late where that is refused', async () => {
    const early = await given({}, { openAt: minute(10), dueAt: minute(20), closeAt: minute(30), lateRule: 'refused' });
    expect(await early.begin(minute(5))).toMatchObject({ reason: 'conflict' });
    must(await early.begin(minute(15)));
    const late = await given({}, { dueAt: minute(20), closeAt: minute(30), lateRule: 'refused' });
    expect(await late.begin(minute(25))).toMatchObject({ reason: 'conflict' });
    const closed = await given({}, { dueAt: minute(20), closeAt: minute(30) });
    must(await closed.begin(minute(25)));
    const over = await given({}, { dueAt: minute(20), closeAt: minute(30) });
    expect(await over.begin(minute(31))).toMatchObject({ reason: 'conflict' });
  });

  it('keeps the newer of two saves that cross on the way, and refuses what its card cannot take', async () => {
    const { begin, view, answer } = await given();
    const { id } = must(await begin());
    must(await answer(id, 0, 'right', { revision: 2 }));
    must(await answer(id, 0, 'wrong-a', { revision: 1 }));
    expect((await view(id, minute(1))).items[0]).toMatchObject({ response: { option: 'right' }, revision: 2 });
    expect(await answer(id, 0, 'no-such-option', { revision: 3 })).toMatchObject({ reason: 'invalid' });
  });

  it('keeps an answer that is only begun, settles none, and counts it as blank', async () => {
    const { begin, view, quiz, student } = await given({ feedback: 'each' });
    const why = { explanation: 'SECRET because.' };
    for (const slug of quiz.cards) {
      const { options: _, ...fields } = cardBody(slug, 'lesson#first');
      const mistakes = [{ value: '5', ...why }];
      const typed = { answer: 'number', accept: ['4'], right: 'SECRET', otherwise: 'SECRET', mistakes };
      await makeVersion(db, 'card', slug, { ...fields, ...typed, kind: 'fill' }, 2);
    }
    const { id } = must(await begin());
    const type = (text: string, revision: number, settle = false) =>
      saveItem(db, {
        userId: student.id,
        attemptId: id,
        place: 0,
        response: { text },
        flagged: true,
        spentMs: 1_000,
        revision,
        settle,
        now: minute(1),
      });
    expect(must(await type('-', 1))).toEqual({ revision: 1, graded: null });
    expect(await type('-', 2, true)).toMatchObject({ reason: 'invalid', message: expect.stringMatching(/number/) });
    expect((await view(id, minute(1))).items[0]).toMatchObject({
      response: { text: '-' },
      flagged: true,
      settled: false,
    });
    must(await finishAttempt(db, { userId: student.id, id, now: minute(2) }));
    const ended = await view(id, minute(2));
    expect(ended.points).toBe(0);
    expect(ended.items[0]).toMatchObject({ correct: false, graded: { correct: false, key: { accept: ['4'] } } });
  });

  it('is the same quiz when it is published anew meanwhile', async () => {
    const { begin, view, quiz } = await given();
    const { id } = must(await begin());
    const before = await view(id, start);
    const body = { ...quiz.body, title: 'Renamed', parts: quiz.body.parts.slice(0, 1) };
    await db.contentVersion.create({
      data: {
        kind: 'quiz',
        slug: quiz.slug,
        version: 2,
        sha256: randomUUID().replaceAll('-', '').padEnd(64, '0'),
        body,
        state: 'published',
      },
    });
    const later = await view(id, minute(1));
    expect(later.quiz.title).toBe('A quiz');
    expect(later.items.map(({ card }) => card)).toEqual(before.items.map(({ card }) => card));
  });
});

describe('publishing', () => {
  it('makes one version of one content, and another of a change', async () => {
    const quiz = await makeQuiz(db);
    const api = callerOf(db, instructor);
    const slug = `own-${quiz.slug}`;
    const body = quiz.body as never as Parameters<typeof api.quizzes.publish>[0]['body'];
    expect(await api.quizzes.publish({ slug, body })).toEqual({ version: 1 });
    expect(await api.quizzes.publish({ slug, body })).toEqual({ version: 1 });
    expect(await api.quizzes.publish({ slug, body: { ...body, title: 'Other' } })).toEqual({ version: 2 });
    expect((await api.quizzes.list()).quizzes.find((one) => one.slug === slug)).toMatchObject({
      version: 2,
      title: 'Other',
      mine: true,
    });
  });

  it('refuses a card that is not there, pools that cannot be drawn whole, and another’s quiz', async () => {
    const quiz = await makeQuiz(db, { cards: 2 });
    const api = callerOf(db, instructor);
    const slug = `own-${quiz.slug}`;
    const body = quiz.body as never as Parameters<typeof api.quizzes.publish>[0]['body'];
    const unknown = { ...body, parts: [{ kind: 'card', card: 'no-such-card', points: 1 }] as typeof body.parts };
    await expect(api.quizzes.publish({ slug, body: unknown })).rejects.toThrow('no-such-card');
    const pool = { kind: 'pool', title: 'Pool', cards: quiz.cards, draw: 2, points: 1 } as const;
    await expect(api.quizzes.publish({ slug, body: { ...body, parts: [pool, pool] } })).rejects.toThrow('share cards');
    await api.quizzes.publish({ slug, body });
    const other = callerOf(db, await makeViewer(db, 'instructor'));
    await expect(other.quizzes.publish({ slug, body: { ...body, title: 'Mine' } })).rejects.toThrow('somebody else');
  });
});
