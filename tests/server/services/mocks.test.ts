import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listMocks } from '@/server/services/mocks/list-mocks';
import { endMock, readMock } from '@/server/services/mocks/mock';
import { queueMistakes } from '@/server/services/mocks/queue-mistakes';
import { saveMockItem } from '@/server/services/mocks/save-mock-item';
import { startMock } from '@/server/services/mocks/start-mock';
import { Refusal } from '@/server/services/refusal';
import { savePlan } from '@/server/services/review/plan';
import { cardBody, makeCourse, makeUser, makeVersion, openDatabase, unique } from '../support/make';

const db = openDatabase();
afterAll(() => db.$disconnect());
let userId: string;
beforeAll(async () => {
  await makeCourse(db);
});
beforeEach(async () => {
  userId = (await makeUser(db)).id;
});

const start = new Date('2026-11-26T09:00:00Z');
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
const started = async (clientKey: string = randomUUID(), now = start): Promise<string> => {
  const mock = await startMock(db, { userId, count: 5, clientKey, now });
  if (mock instanceof Refusal) throw new Error(mock.message);
  return mock.id;
};
/** The first question with another key, published: a right option and a wrong one have changed places. */
async function mendFirst(mockId: string): Promise<void> {
  const { contentVersion } = await db.mockItem.findFirstOrThrow({
    where: { mockId, place: 0 },
    include: { contentVersion: true },
  });
  const body = contentVersion.body as { options: { correct?: boolean; misconception?: string }[] };
  const right = body.options.findIndex(({ correct }) => correct);
  const wrong = body.options.findIndex(({ correct }) => !correct);
  const options = body.options.map(({ correct: _, misconception: __, ...option }, index) =>
    index === wrong || (index !== right && body.options[index]?.correct) ? { ...option, correct: true } : option,
  );
  await makeVersion(db, 'card', contentVersion.slug, { ...body, options }, contentVersion.version + 1);
}
const view = async (id: string, now: Date) => {
  const mock = await readMock(db, { userId, id, now });
  if (!mock) throw new Error('no mock');
  return mock;
};
/** The first question's key, or something else: the paper is drawn from whatever cards the database holds. */
const responseTo = async (mockId: string, answer: string) => {
  const item = await db.mockItem.findFirstOrThrow({ where: { mockId, place: 0 }, include: { contentVersion: true } });
  const body = item.contentVersion.body as {
    kind: string;
    choose?: number;
    options: { id: string; correct?: boolean }[];
  };
  const pick = (correct: boolean) =>
    body.options.filter((option) => Boolean(option.correct) === correct).map(({ id }) => id);
  const wrong = [...pick(false), ...pick(true)];
  if (body.kind === 'multiple') return { options: answer === 'right' ? pick(true) : wrong.slice(0, body.choose) };
  return { option: answer === 'right' ? (pick(true)[0] ?? '') : (wrong[0] ?? '') };
};
const save = async (mockId: string, answer: string | null, revision: number, now: Date, more: object = {}) =>
  saveMockItem(db, {
    userId,
    mockId,
    place: 0,
    response:
      answer === null ? null : answer === 'no-such-option' ? { option: answer } : await responseTo(mockId, answer),
    flagged: false,
    struck: [],
    note: '',
    spentMs: 1_000,
    revision,
    now,
    ...more,
  });

describe('a mock', () => {
  it('begins once a key, and goes on with one that is running', async () => {
    const key = randomUUID();
    const id = await started(key);
    expect(await started(key)).toBe(id);
    expect(await started()).toBe(id);
  });

  it('shows no key, no explanation and no verdict before its end', async () => {
    const mock = await view(await started(), start);
    expect(mock.items.length).toBeGreaterThan(0);
    expect(JSON.stringify(mock)).not.toMatch(/SECRET|misconception"/);
    expect(mock.score).toBeNull();
    expect(mock.items.every(({ graded, correct }) => graded === null && correct === null)).toBe(true);
  });

  it('gives two minutes a question, and more to who needs it', async () => {
    await savePlan(db, { userId, plan: { extraTime: 1.5 }, now: start });
    const mock = await view(await started(), start);
    expect(mock.deadline.getTime() - mock.startedAt.getTime()).toBe(mock.items.length * 3 * 60_000);
  });

  it('keeps the newer of two saves that cross on the way', async () => {
    const id = await started();
    await save(id, 'right', 2, minutes(1));
    await save(id, 'wrong-a', 1, minutes(1));
    expect((await view(id, minutes(1))).items[0]).toMatchObject({
      response: await responseTo(id, 'right'),
      revision: 2,
    });
  });

  it('keeps flags, strikes and notes, and lets an answer be taken away', async () => {
    const id = await started();
    await save(id, 'right', 1, minutes(1), { flagged: true, struck: ['wrong-a'], note: 'look again' });
    await save(id, null, 2, minutes(1), { flagged: true, struck: ['wrong-a'], note: 'look again' });
    expect((await view(id, minutes(1))).items[0]).toMatchObject({
      response: null,
      flagged: true,
      struck: ['wrong-a'],
      note: 'look again',
    });
  });

  it('takes nothing after its time, ends by itself, and counts what was saved before', async () => {
    const id = await started();
    const { items } = await view(id, start);
    await save(id, 'right', 1, minutes(1));
    const late = minutes(items.length * 2 + 1);
    expect(await save(id, 'wrong-a', 2, late)).toMatchObject({ reason: 'conflict' });
    const mock = await view(id, late);
    expect(mock.finishedAt).toEqual(mock.deadline);
    expect(mock.score).toMatchObject({ right: 1, of: items.length, blank: items.length - 1 });
    expect(mock.items[0]?.graded).toMatchObject({ correct: true });
  });

  it('counts the time on the question that was in sight when its time ran out, and no more than there was', async () => {
    const id = await started();
    const whole = (await view(id, start)).items.length * 120_000;
    await save(id, 'right', 1, minutes(1), { spentMs: 60_000 });
    const late = minutes(whole / 60_000 + 1);
    const seen = async () => (await view(id, late)).items[0];
    await save(id, 'wrong', 2, late, { spentMs: 90_000 });
    // The time alone is taken, not the answer.
    expect(await seen()).toMatchObject({ spentMs: 90_000, correct: true });
    await save(id, 'wrong', 3, late, { spentMs: 10 * whole });
    expect((await seen())?.spentMs).toBe(whole);
  });

  it('is graded by its questions as they were drawn, though one was mended while it was taken', async () => {
    const id = await started();
    await save(id, 'right', 1, minutes(1));
    await mendFirst(id);
    expect((await view(id, minutes(2))).items[0]).toMatchObject({ correct: null, graded: null });
    await endMock(db, id, minutes(3));
    const mock = await view(id, minutes(3));
    expect(mock.score).toMatchObject({ right: 1 });
    expect(mock.items[0]?.graded).toMatchObject({ correct: true });
  });

  it('is scored once, however often it is ended at once', async () => {
    const id = await started();
    await save(id, 'right', 1, minutes(1));
    await Promise.all([1, 2, 3].map(() => endMock(db, id, minutes(2))));
    expect(await view(id, minutes(3))).toMatchObject({ finishedAt: minutes(2), score: { right: 1 } });
    const { mocks, total } = await listMocks(db, { userId, page: 1, pageSize: 10, now: minutes(3) });
    expect(total).toBe(1);
    expect(mocks).toMatchObject([{ id, right: 1, finishedAt: minutes(2) }]);
  });

  it('keeps one of two as it is; at the end it is wrong, shown as chosen, and its key explained', async () => {
    const id = await started();
    const slug = unique('card');
    const option = (letter: string) => ({
      id: letter,
      text: letter,
      correct: letter < 'c',
      explanation: `Why ${letter}.`,
    });
    const options = ['a', 'b', 'c', 'd', 'e'].map(option);
    const body = { ...cardBody(slug, 'lesson#first'), kind: 'multiple', choose: 2, options };
    const version = await makeVersion(db, 'card', slug, body);
    await db.mockItem.update({
      where: { mockId_place: { mockId: id, place: 0 } },
      data: { contentVersionId: version.id },
    });
    const choose = (ids: readonly string[], revision: number) =>
      save(id, null, revision, minutes(1), { response: { options: ids } });
    expect(await choose(['a'], 1)).toEqual({ revision: 1 });
    expect((await view(id, minutes(1))).items[0]).toMatchObject({ response: { options: ['a'] } });
    expect(await choose(['a', 'b', 'c'], 2)).toEqual({ revision: 2 });
    expect(await choose(['z'], 3)).toMatchObject({ reason: 'invalid' });
    expect(await choose(['a'], 4)).toEqual({ revision: 4 });
    await endMock(db, id, minutes(2));
    const ended = await view(id, minutes(3));
    expect(ended.score).toMatchObject({ right: 0, blank: ended.items.length });
    expect(ended.items[0]).toMatchObject({ correct: false, graded: { correct: false, key: { options: ['a', 'b'] } } });
    expect(ended.items[0]?.graded?.remarks.filter(({ chosen }) => chosen)).toMatchObject([{ id: 'a' }]);
  });

  it('refuses what does not fit the question, and anybody else', async () => {
    const id = await started();
    expect(await save(id, 'no-such-option', 1, minutes(1))).toMatchObject({ reason: 'invalid' });
    const stranger = (await makeUser(db)).id;
    expect(await readMock(db, { userId: stranger, id, now: start })).toBeUndefined();
    expect(await save(id, 'right', 1, minutes(1), { userId: stranger })).toMatchObject({ reason: 'not-found' });
  });

  it('makes its mistakes due for review when it has ended', async () => {
    const id = await started();
    expect(await queueMistakes(db, { userId, id, now: minutes(1) })).toBeInstanceOf(Refusal);
    const { items } = await view(id, start);
    await endMock(db, id, minutes(2));
    expect(await queueMistakes(db, { userId, id, now: minutes(3) })).toEqual({ queued: items.length });
  });

  it('draws what was met least often the next time', async () => {
    const first = await view(await started(), start);
    await endMock(db, first.id, minutes(1));
    const second = await view(await started(randomUUID(), minutes(2)), minutes(2));
    expect(second.id).not.toBe(first.id);
  });
});
